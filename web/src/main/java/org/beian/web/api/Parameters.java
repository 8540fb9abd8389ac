package org.beian.web.api;

import java.util.List;
import org.beian.law.RequestRejected;
import org.beian.web.api.problem.CallRefusal;

/** Parser of query and path parameters; an invalid one is refused by its name. */
public final class Parameters {

    private Parameters() {}

    /**
     * @param names names of the parameters of which exactly one is required
     * @param given number of those that were given
     */
    public static void exactlyOne(String names, int given) {
        if (given != 1) {
            throw CallRefusal.PARAMETER_NOT_ONE.of(names);
        }
    }

    static boolean flag(String name, String text) {
        if ("true".equals(text) || "false".equals(text)) {
            return "true".equals(text);
        }
        throw invalid(name);
    }

    /** The constant of a name; null for null or an empty text. */
    public static <E extends Enum<E>> E choice(String name, Class<E> type, String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw invalid(name);
    }

    public static <T> List<T> atMost(String name, List<T> values, int most) {
        if (values.size() > most) {
            throw invalid(name);
        }
        return values;
    }

    /** A whole number of at most 18 digits. */
    static long number(String name, String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw invalid(name);
        }
        return Long.parseLong(text);
    }

    /** The exception for a parameter without a valid value. */
    public static RequestRejected invalid(String name) {
        return CallRefusal.PARAMETER_INVALID.of(name);
    }
}
