package org.beian.web.page.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Acts that the procedures record, by the kind of case, as their sources tell. */
final class RecordedActs {

    private static final Path SOURCES = Path.of("../ejb/src/main/java");
    private static final Pattern KIND = Pattern.compile("CASE_TYPE = \"([A-Z_]+)\"");
    private static final Pattern WRITE = Pattern.compile("history\\s*\\.write\\(");
    private static final Pattern ACT =
            Pattern.compile("(?:Act\\s*\\.(?:note|move)|new Act)\\(([^,]*),");
    private static final Pattern NAME = Pattern.compile("\"([A-Z_]+)\"");

    private final Map<String, String> sources = new TreeMap<>();
    private final Map<String, String> kinds = new TreeMap<>();
    private final Map<String, Set<String>> acts = new TreeMap<>();
    private final Set<String> unclear = new TreeSet<>();

    RecordedActs() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                String source = Files.readString(file);
                sources.put(name, source);
                Matcher kind = KIND.matcher(source);
                if (kind.find()) {
                    kinds.put(name, kind.group(1));
                }
            }
        }
        sources.forEach(this::read);
    }

    /** Acts by kind. */
    Map<String, Set<String>> acts() {
        return acts;
    }

    /** Classes with an act whose kind or name a variable holds. */
    Set<String> unclear() {
        return unclear;
    }

    /** All kinds. */
    Set<String> kinds() {
        return new TreeSet<>(kinds.values());
    }

    private void read(String name, String source) {
        Matcher write = WRITE.matcher(source);
        while (write.find()) {
            List<String> given = arguments(source, write.end());
            String kind = kinds.get(type(given.get(0), source.substring(0, write.start())));
            Set<String> named = names(given.get(1));
            if (kind == null || named.isEmpty()) {
                unclear.add(name);
            } else {
                acts.computeIfAbsent(kind, key -> new TreeSet<>()).addAll(named);
            }
        }
    }

    /** The class of a variable, by its last declaration. */
    private static String type(String variable, String before) {
        Matcher declared =
                Pattern.compile(
                                "\\b([A-Z]\\w*)(?:<[^>]*>)? "
                                        + Pattern.quote(variable)
                                        + "\\s*[;,)=:]")
                        .matcher(before);
        String type = "";
        while (declared.find()) {
            type = declared.group(1);
        }
        return type;
    }

    private static Set<String> names(String act) {
        Set<String> names = new TreeSet<>();
        Matcher made = ACT.matcher(act);
        while (made.find() && !made.group(1).contains("+")) {
            NAME.matcher(made.group(1)).results().forEach(found -> names.add(found.group(1)));
        }
        return names;
    }

    /** Arguments of a call from behind its parenthesis. */
    private static List<String> arguments(String source, int start) {
        List<String> arguments = new ArrayList<>();
        int depth = 1;
        int from = start;
        boolean quoted = false;
        for (int at = start; depth > 0; at++) {
            char one = source.charAt(at);
            quoted ^= one == '"' && source.charAt(at - 1) != '\\';
            depth += quoted ? 0 : one == '(' ? 1 : one == ')' ? -1 : 0;
            if (!quoted && (depth == 0 || depth == 1 && one == ',')) {
                arguments.add(source.substring(from, at).strip());
                from = at + 1;
            }
        }
        return arguments;
    }
}
