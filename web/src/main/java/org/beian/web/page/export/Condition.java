package org.beian.web.page.export;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.value.Authority;
import org.beian.value.Province;

/**
 * Condition that was applied to a list that is taken away as a file, defaults included.
 *
 * @param name of the parameter of the list's page; its label is {@code filter.NAME}
 * @param value as the log keeps it; empty for what is no condition
 */
public record Condition(String name, String value) {

    /**
     * @param applied value of the filter that was applied; null or empty when it let all through
     */
    public static Condition is(String name, Object applied) {
        Object value =
                applied instanceof Province province
                        ? province.regionCode()
                        : applied instanceof Authority authority ? authority.code() : applied;
        String text = value instanceof Enum<?> one ? one.name() : Objects.toString(value, "");
        return new Condition(name, text.replaceAll("\\p{Cntrl}", "").strip());
    }

    /** Conditions as the log keeps them: {@code &} between them, none in their values. */
    static String written(Condition... conditions) {
        return Stream.of(conditions)
                .filter(each -> !each.value.isEmpty())
                .map(each -> each.name + "=" + each.value.replace("%", "%25").replace("&", "%26"))
                .collect(Collectors.joining("&"));
    }

    /** A value as it was before {@link #written}. */
    static String read(String written) {
        return written.replace("%26", "&").replace("%25", "%");
    }
}
