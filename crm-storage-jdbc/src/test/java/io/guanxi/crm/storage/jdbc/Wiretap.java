package io.guanxi.crm.storage.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** A database on which every call is seen, and whose calls can be made to fail. */
final class Wiretap {
    /** A statement that was run, and the values bound to it by then. */
    record Run(String text, List<Object> bound) {}

    private final DataSource database;
    private final List<Run> runs = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private Predicate<String> failing = call -> false;

    Wiretap(DataSource database) {
        this.database = database;
    }

    DataSource tapped() {
        return tapping(DataSource.class, database);
    }

    Connection tapped(Connection connection) {
        return tapping(Connection.class, connection);
    }

    List<Run> runs() {
        return runs;
    }

    /** The names of the calls on connections, in their order. */
    List<String> calls() {
        return calls;
    }

    long times(String call) {
        return calls.stream().filter(call::equals).count();
    }

    void forget() {
        runs.clear();
        calls.clear();
    }

    /** Every call of such a name breaks the connection instead. */
    void failOn(Predicate<String> call) {
        failing = call;
    }

    private <T> T tapping(Class<T> type, T real) {
        return proxy(type, (proxy, method, arguments) -> {
            Object answer = call(real, method, arguments);
            if (answer instanceof PreparedStatement statement) {
                return statement(statement, (String) arguments[0]);
            }
            return answer instanceof Connection connection ? tapped(connection) : answer;
        });
    }

    private PreparedStatement statement(PreparedStatement real, String text) {
        List<Object> bound = new ArrayList<>();
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments != null && arguments.length > 1) {
                int at = (Integer) arguments[0];
                while (bound.size() < at) {
                    bound.add("");
                }
                bound.set(at - 1, String.valueOf(arguments[1]));
            } else if (method.getName().equals("addBatch") || method.getName().startsWith("execute")) {
                runs.add(new Run(text, List.copyOf(bound)));
            }
            return call(real, method, arguments);
        });
    }

    private Object call(Object real, Method method, Object[] arguments) throws Throwable {
        calls.add(method.getName());
        if (failing.test(method.getName())) {
            throw new SQLException("the connection broke while sending 13800138000", "08006");
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Wiretap.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
