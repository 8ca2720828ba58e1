package io.guanxi.crm.filter;

import io.guanxi.crm.filter.Filter.And;
import io.guanxi.crm.filter.Filter.Any;
import io.guanxi.crm.filter.Filter.Compute;
import io.guanxi.crm.filter.Filter.Not;
import io.guanxi.crm.filter.Filter.Or;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Walks over every node of a tree, relations included, without recursion: also over trees beyond all limits. */
public final class FilterWalk {
    private FilterWalk() {}

    /** Receives a node. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Called once per node, parents before their parts.
         *
         * @param depth 1 for the root
         */
        void visit(Filter<?> node, int depth);
    }

    /** Shows every node to the visitor, in the order of the text. */
    public static void over(Filter<?> root, Visitor visitor) {
        Deque<Step> open = new ArrayDeque<>();
        open.push(new Step(root, 1));
        while (!open.isEmpty()) {
            Step step = open.pop();
            visitor.visit(step.node(), step.depth());
            List<? extends Filter<?>> parts = parts(step.node());
            for (int i = parts.size() - 1; i >= 0; i--) {
                open.push(new Step(parts.get(i), step.depth() + 1));
            }
        }
    }

    private record Step(Filter<?> node, int depth) {}

    /** The nodes right below, those about the records of a relation included. */
    public static List<? extends Filter<?>> parts(Filter<?> node) {
        if (node instanceof And<?> and) {
            return and.parts();
        }
        if (node instanceof Or<?> or) {
            return or.parts();
        }
        if (node instanceof Not<?> not) {
            return List.of(not.part());
        }
        if (node instanceof Any<?, ?> any) {
            return List.of(any.where());
        }
        return node instanceof Compute<?, ?> compute
                ? List.of(compute.aggregate().where())
                : List.of();
    }
}
