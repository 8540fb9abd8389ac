package org.beian.persistence;

import jakarta.persistence.Query;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reader of the rows of native queries into records, as {@code select new} does it in JPQL: the
 * columns stand in the order of the record's components and are converted to their types.
 */
public final class ResultRecords {

    private static final InstantConverter INSTANTS = new InstantConverter();

    private ResultRecords() {}

    /** Runs a query, and makes a record of each row. */
    public static <R extends Record> List<R> of(Query query, Class<R> type) {
        List<?> rows = query.getResultList();
        List<R> records = new ArrayList<>(rows.size());
        try {
            Constructor<R> constructor = constructor(type);
            Class<?>[] types = constructor.getParameterTypes();
            for (Object row : rows) {
                Object[] columns = row instanceof Object[] several ? several : new Object[] {row};
                Object[] components = new Object[types.length];
                for (int i = 0; i < types.length; i++) {
                    components[i] = convert(columns[i], types[i]);
                }
                records.add(constructor.newInstance(components));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No " + type.getSimpleName() + " of a row", e);
        }
        return records;
    }

    private static <R extends Record> Constructor<R> constructor(Class<R> type)
            throws NoSuchMethodException {
        Class<?>[] types =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        Constructor<R> canonical = type.getDeclaredConstructor(types);
        canonical.setAccessible(true);
        return canonical;
    }

    /** The databases differ in the types of numbers that they return. */
    private static Object convert(Object column, Class<?> type) {
        if (column instanceof Number number) {
            return type == int.class || type == Integer.class
                    ? (Object) number.intValue()
                    : (Object) number.longValue();
        }
        if (column instanceof Date date) {
            return date.toLocalDate();
        }
        if (column instanceof Timestamp time) {
            return INSTANTS.convertToEntityAttribute(time.toLocalDateTime());
        }
        if (column instanceof String text && type != String.class) {
            return type == YearMonth.class ? YearMonth.parse(text) : constant(text, type);
        }
        return column;
    }

    private static Object constant(String name, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + type.getName() + " " + name));
    }
}
