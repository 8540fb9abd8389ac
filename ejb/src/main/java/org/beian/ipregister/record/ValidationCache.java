package org.beian.ipregister.record;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.beian.value.InvalidValue;

/**
 * Cache of validation results for texts that occur again and again, limited to the last 10,000
 * different ones.
 */
public final class ValidationCache implements Predicate<String> {

    private static final int KEPT = 10_000;

    private final Predicate<String> reading;
    private final Cache<String, Boolean> answers =
            CacheBuilder.newBuilder().maximumSize(KEPT).build();

    public ValidationCache(Predicate<String> reading) {
        this.reading = reading;
    }

    @Override
    public boolean test(String text) {
        Boolean known = answers.getIfPresent(text);
        if (known == null) {
            known = reading.test(text);
            answers.put(text, known);
        }
        return known;
    }

    /** Whether the parser accepts the text. */
    public static boolean reads(Consumer<String> parser, String text) {
        try {
            parser.accept(text);
            return true;
        } catch (InvalidValue wrong) {
            return false;
        }
    }
}
