package org.beian;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.beian.law.Shanghai;

/** Text bundles of the application, as they lie in its folder. */
public final class Bundles {

    public static final String CHINESE = "_zh_CN.properties";
    static final String ENGLISH = "_en.properties";

    private Bundles() {}

    static Path root() {
        try {
            return Path.of(
                    Shanghai.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Paths without language and ending, such as {@code org/beian/filing/Errors}. */
    public static List<String> names() {
        try (Stream<Path> files = Files.walk(root().resolve("org/beian"))) {
            return files.map(file -> root().relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(CHINESE) || name.endsWith(ENGLISH))
                    .map(name -> name.replaceFirst("_(zh_CN|en)\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Properties read(String name, String language) {
        Path file = root().resolve(name + language);
        Properties texts = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                texts.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    /** The sources of the module, which Surefire starts in. */
    static List<Path> sources() {
        return sources(Path.of("src/main/java"));
    }

    /** The sources in a folder; none where there is no such folder. */
    static List<Path> sources(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
