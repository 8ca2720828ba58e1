package io.guanxi.crm.feedback.workflow;

import io.guanxi.crm.shared.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the document that shows the flows. Run it from the directory of this module after a flow changed. */
final class WriteWorkflowDoc {
    static final Path FILE = Path.of("..", "docs", "feedback-workflow.md");

    private static final String HEAD = """
            # The life of a feedback case · 反馈工单流程

            Written from the flows in `io.guanxi.crm.feedback.workflow` by `WriteWorkflowDoc`; a test keeps both the same. The
            diagrams show what moves a case from one state to another; the tables name what may happen besides. An act that
            neither shows is refused, and the answer names the acts that are allowed. Clocks that run cannot be resumed, and
            a case that waits for a third party is not put on hold again.

            本文由 `io.guanxi.crm.feedback.workflow` 中的流程定义生成。状态图列出使工单状态发生变化的操作,表格列出不改变状态的操作;
            两者都没有的操作会被拒绝,并提示当前可执行的操作。
            """;

    private WriteWorkflowDoc() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, text());
    }

    /** What the file must hold. */
    static String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (FeedbackType type : FeedbackType.values()) {
            text.append("\n## ")
                    .append(type.label().zh())
                    .append(" · ")
                    .append(type.label().en())
                    .append('\n');
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                text.append("\n```mermaid\n").append(Mermaid.of(type, locale)).append("```\n");
            }
            text.append('\n').append(table(type));
        }
        return text.toString();
    }

    private static String table(FeedbackType type) {
        StringBuilder table = new StringBuilder("| 状态 · state | 不改变状态的操作 · acts that leave it so |\n|---|---|\n");
        for (CaseState state : CaseState.values()) {
            List<Label> acts = Workflow.of(type).transitions().stream()
                    .filter(arrow -> arrow.from() == state && arrow.to() == state)
                    .map(arrow -> arrow.act().label())
                    .toList();
            table.append("| ")
                    .append(state.label().zh())
                    .append(" · ")
                    .append(state.label().en())
                    .append(" | ");
            table.append(acts.stream().map(Label::zh).collect(Collectors.joining("、")))
                    .append(" · ")
                    .append(acts.stream().map(Label::en).collect(Collectors.joining(", ")))
                    .append(" |\n");
        }
        return table.toString();
    }
}
