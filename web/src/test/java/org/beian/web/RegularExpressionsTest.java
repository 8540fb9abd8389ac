package org.beian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beian.web.CompiledExpressions.Expression;
import org.junit.jupiter.api.Test;

/**
 * Test of each regular expression of the system, with texts that nobody cut before: twice the text
 * takes less than three times as long, and a long one does not fill the stack. So nobody stops a
 * server by what an expression looks at. The time is counted in characters read.
 */
class RegularExpressionsTest {

    private static final List<String> MODULES = List.of("config", "ejb", "batch", "web");

    /** Classes with expressions that are made for each use, and what these look for. */
    private static final Map<String, String> OWN =
            Map.of("web.page.operator.JobPage", "the number of a job, in lines of the log");

    private static final Pattern IN_SCHEMAS =
            Pattern.compile("\"pattern\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Written as in JavaScript; PrimeFaces takes the types of files to the server. */
    private static final Pattern IN_PAGES =
            Pattern.compile("(?:[tT]ypes|validateRegex pattern)=\"/?([^\"#]*?)(?:/i)?\"");

    /** Only these may read a character as often as a text is long. */
    private static final Pattern ENDLESS = Pattern.compile("[*+]|,}");

    private static final int LENGTH = 500;

    /** Times that length at which an expression that calls itself fills the stack. */
    private static final int DEEP = 20;

    /** Reads of a character up to which a text is never slow. */
    private static final int FREE = 30;

    /** Reads of a character after which a match is ended. */
    private static final int MOST = 1000;

    @Test
    void takeTwiceAsLongForTwiceTheText() {
        Map<Pattern, Expression> timed =
                new TreeMap<>(Comparator.comparing(RegularExpressionsTest::key));
        Set<String> untimed = new TreeSet<>();
        for (Expression each : all()) {
            Pattern compiled = compiled(each);
            if (compiled == null) {
                untimed.add(each.place());
            } else {
                timed.merge(compiled, each, (one, other) -> one.anywhere() ? one : other);
            }
        }
        assertThat(untimed)
                .as("make an expression a constant, so that it is timed, or say here why not")
                .isEqualTo(OWN.keySet());
        assertThat(timed).hasSizeGreaterThan(150);
        Map<String, String> slow = new TreeMap<>();
        timed.forEach(
                (pattern, each) -> {
                    String input = slowInput(pattern, each.anywhere());
                    if (input != null) {
                        slow.put(each.place() + " " + pattern, input);
                    }
                });
        assertThat(slow).as("write them without a second way to the same text").isEmpty();
    }

    private static String key(Pattern pattern) {
        return pattern.flags() + pattern.pattern();
    }

    /** The expression as the system uses it, or null where it is made for each use. */
    private static Pattern compiled(Expression expression) {
        if (expression.regex() != null) {
            return Pattern.compile(expression.regex(), expression.flags());
        }
        if (expression.field() == null) {
            return null;
        }
        try {
            Field constant =
                    Class.forName("org.beian." + expression.place())
                            .getDeclaredField(expression.field());
            constant.setAccessible(true);
            return (Pattern) constant.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Expression> all() {
        List<Expression> all = new ArrayList<>();
        for (String module : MODULES) {
            all.addAll(CompiledExpressions.in(Path.of("..", module, "target", "classes")));
            all.addAll(written(Path.of("..", module, "src", "main"), ".schema.json", IN_SCHEMAS));
            all.addAll(written(Path.of("..", module, "src", "main"), ".xhtml", IN_PAGES));
        }
        return all;
    }

    private static List<Expression> written(Path folder, String ending, Pattern within) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> within.matcher(text(file)).results())
                    .map(match -> match.group(1).replace("\\\\", "\\").replace("\\/", "/"))
                    .distinct()
                    .map(regex -> new Expression(ending, null, regex, 0, true))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What makes an expression slow, or null. */
    private static String slowInput(Pattern pattern, boolean anywhere) {
        if (!ENDLESS.matcher(pattern.pattern()).find()) {
            return null;
        }
        for (NastyText text : NastyText.of(pattern.pattern())) {
            if (text.isOneCharacter() && reads(pattern, text, DEEP, false) == Long.MAX_VALUE) {
                return text + " many times";
            }
            long whole = reads(pattern, text, 2, false);
            long all = anywhere ? reads(pattern, text, 2, true) : whole;
            if (Math.max(whole, all) > FREE * 2L * LENGTH
                    && (whole >= 3 * reads(pattern, text, 1, false)
                            || all >= 3 * reads(pattern, text, 1, anywhere))) {
                return text + ": " + Math.max(whole, all);
            }
        }
        return null;
    }

    private static long reads(Pattern pattern, NastyText nasty, int times, boolean anywhere) {
        String text = nasty.ofLength(times * LENGTH);
        CountedText counted = new CountedText(text, (long) MOST * text.length());
        Matcher matcher = pattern.matcher(counted);
        try {
            if (anywhere) {
                while (matcher.find()) {
                    // goes on behind it
                }
            } else {
                matcher.matches();
            }
        } catch (CountedText.ReadTooOften | StackOverflowError ended) {
            return Long.MAX_VALUE;
        }
        return counted.reads();
    }
}
