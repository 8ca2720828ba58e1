package io.guanxi.crm.tck.service;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.ReadUnit;
import io.guanxi.crm.storage.RecordReader;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.WriteUnit;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A storage that tells of each call on records, as {@code feedback-case.scan}, after it was answered.
 *
 * @param mayRepeat what it says of repeating units
 */
record Listening(CrmStorage sound, boolean mayRepeat, Consumer<String> heard) implements CrmStorage {
    static Listening to(CrmStorage sound, Consumer<String> heard) {
        return new Listening(sound, sound.mayRepeat(), heard);
    }

    @Override
    public <R extends @Nullable Object> R read(WorkspaceId workspace, Function<ReadUnit, R> work) {
        return sound.read(
                workspace,
                unit -> work.apply(new ReadUnit() {
                    @Override
                    public WorkspaceId workspace() {
                        return unit.workspace();
                    }

                    @Override
                    @SuppressWarnings("unchecked")
                    public <T> RecordReader<T> reader(RecordType<T> type) {
                        return told(RecordReader.class, type, unit.reader(type));
                    }
                }));
    }

    @Override
    public <R extends @Nullable Object> R write(WorkspaceId workspace, Function<WriteUnit, R> work) {
        return sound.write(
                workspace,
                unit -> work.apply(new WriteUnit() {
                    @Override
                    public WorkspaceId workspace() {
                        return unit.workspace();
                    }

                    @Override
                    @SuppressWarnings("unchecked")
                    public <T> Repository<T> repository(RecordType<T> type) {
                        return told(Repository.class, type, unit.repository(type));
                    }
                }));
    }

    private <S> S told(Class<S> port, RecordType<?> type, Object target) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, call, given) -> {
            try {
                Object answer = call.invoke(target, given);
                heard.accept(type.name() + "." + call.getName());
                return answer;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause() == null ? thrown : thrown.getCause();
            }
        }));
    }

    @Override
    public List<WorkspaceId> workspaces(Optional<WorkspaceId> after, int limit) {
        return sound.workspaces(after, limit);
    }

    @Override
    public void close() {}
}
