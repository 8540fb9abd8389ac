package org.beian.web.api;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;

/**
 * Converters of path and query parameters: whole numbers, flags, days, months and constants. A text
 * without a valid value is refused by the parameter's name.
 */
@Provider
public class ParameterConverters implements ParamConverterProvider {

    /** A day or month of a four-digit year; {@code parse} alone would take longer years. */
    private static final String DIGITS = "[0-9]{4}-[0-9-]*";

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(
            Class<T> type, Type generic, Annotation[] annotations) {
        String name = name(annotations);
        Function<String, ?> reading = name == null ? null : reading(name, type);
        return reading == null ? null : new Converter<>((Function<String, T>) reading);
    }

    private static String name(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof PathParam path) {
                return path.value();
            }
        }
        return null;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Function<String, ?> reading(String name, Class<?> type) {
        if (type == long.class) {
            return text -> Parameters.number(name, text);
        }
        if (type == boolean.class) {
            return text -> Parameters.flag(name, text);
        }
        if (type == LocalDate.class) {
            return text -> date(name, text, LocalDate::parse);
        }
        if (type == YearMonth.class) {
            return text -> date(name, text, YearMonth::parse);
        }
        if (type.isEnum()) {
            return text -> Parameters.choice(name, (Class<? extends Enum>) type, text);
        }
        return null;
    }

    private static <D> D date(String name, String text, Function<String, D> parsing) {
        try {
            if (text.matches(DIGITS)) {
                return parsing.apply(text);
            }
        } catch (DateTimeException none) {
            // refused below
        }
        throw Parameters.invalid(name);
    }

    private record Converter<T>(Function<String, T> reading) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            return text == null ? null : reading.apply(text);
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
