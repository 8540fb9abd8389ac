package org.beian.web.api;

import java.util.List;
import org.beian.law.RequestRejected;
import org.beian.web.api.problem.CallRefusal;

/** Parser of query and header parameters; an invalid one is refused by its name. */
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

    public static boolean flag(String name, String value) {
        if ("true".equals(value) || "false".equals(value)) {
            return "true".equals(value);
        }
        throw invalid(name);
    }

    /** The constant of a name; null for null or an empty text. */
    public static <E extends Enum<E>> E choice(String name, Class<E> type, String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
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

    /** The version in an If-Match header; null when there is none or it is {@code *}. */
    public static Integer version(String ifMatch) {
        if (ifMatch == null || "*".equals(ifMatch.strip())) {
            return null;
        }
        String tag = ifMatch.strip().replaceAll("^(W/)?\"(.*)\"$", "$2");
        if (!tag.matches("[0-9]{1,9}")) {
            throw invalid("If-Match");
        }
        return Integer.valueOf(tag);
    }

    /**
     * @throws RequestRejected {@link CallRefusal#PARAMETER_INVALID} when the text is not a whole
     *     number of at most 18 digits
     */
    public static long number(String name, String text) {
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
