package org.beian.config.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Exploded WAR for developers ({@code beian.dev}): {@code web.war} unpacked into a directory, with
 * the pages, styles, scripts and texts of the source tree in it, which are copied again as soon as
 * they change. Its stage is Development, in which Faces keeps no page and no resource.
 */
final class ExplodedWar {

    private static final Logger LOG = Logger.getLogger(ExplodedWar.class.getName());
    private static final Clock CLOCK = Clock.systemUTC();
    private static final long PERIOD_MILLIS = 500;

    private static final String END = "</payara-web-app>";

    /** Property of Payara, which else looks at a file of a WAR every five seconds only. */
    private static final String UNCACHED = "<property name=\"cacheTTL\" value=\"0\"/>";

    private final Path sources;
    private final Path directory;
    private final Map<Path, FileTime> copied = new HashMap<>();

    private ExplodedWar(Path sources, Path directory) {
        this.sources = sources;
        this.directory = directory;
    }

    /**
     * Checks the settings for developers.
     *
     * @throws StartFailed outside of the demo, and where there are no sources
     */
    static void check(Options options) {
        if (!options.dev()) {
            return;
        }
        if (!options.demo()) {
            throw new StartFailed("beian.dev is for the demo only (beian.demo)");
        }
        Path pages = pages(sources(options));
        if (Files.notExists(pages)) {
            throw new StartFailed(
                    "There is no %s to show: start in the project's directory, or set"
                                    .formatted(pages)
                            + " beian.dev.sources to it");
        }
    }

    /** The project's directory. */
    static Path sources(Options options) {
        return Path.of(options.text("beian.dev.sources")).toAbsolutePath().normalize();
    }

    private static Path pages(Path sources) {
        return sources.resolve("web/src/main/webapp");
    }

    /**
     * Unpacks the WAR and copies all pages and texts.
     *
     * @param packed {@code web.war}
     * @param directory does not exist yet
     */
    static ExplodedWar of(Path packed, Options options, Path directory) throws IOException {
        try (FileSystem war = FileSystems.newFileSystem(packed)) {
            Path root = war.getPath("/");
            for (Path from : all(root)) {
                Path to = directory.resolve(root.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to);
                }
            }
        }
        change(directory.resolve("WEB-INF/web.xml"), ">Production<", ">Development<");
        change(directory.resolve("WEB-INF/payara-web.xml"), END, UNCACHED + END);
        ExplodedWar exploded = new ExplodedWar(sources(options), directory);
        exploded.refresh();
        return exploded;
    }

    Path directory() {
        return directory;
    }

    /** Copies what changes, until the server ends. */
    void refreshUntilEnd(Process server) {
        Thread copying =
                new Thread(
                        () -> {
                            try {
                                while (!server.waitFor(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
                                    refreshIfPossible();
                                }
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "copy-sources");
        copying.setDaemon(true);
        copying.start();
    }

    private void refreshIfPossible() {
        try {
            refresh();
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "Not all sources are copied yet: {0}", e.toString());
        }
    }

    /**
     * Copies the files that are new or have another time than before. Descriptors are read at the
     * start only, and the build writes into them: they stay as they are in {@code web.war}. Texts
     * of {@code ejb} stand before those of its jar, as classes of the WAR do.
     */
    void refresh() throws IOException {
        Path pages = pages(sources);
        for (Path page : all(pages)) {
            Path name = pages.relativize(page);
            if (!name.toString().matches("WEB-INF.[^/\\\\]+\\.xml")) {
                copy(page, directory.resolve(name));
            }
        }
        for (String module : List.of("ejb", "web")) {
            Path resources = sources.resolve(module).resolve("src/main/resources");
            for (Path text : all(resources.resolve("org"))) {
                if (text.toString().endsWith(".properties")) {
                    Path classes = directory.resolve("WEB-INF/classes");
                    copy(text, classes.resolve(resources.relativize(text)));
                }
            }
        }
    }

    private static List<Path> all(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.toList();
        }
    }

    private static void change(Path descriptor, String text, String instead) throws IOException {
        Files.writeString(descriptor, Files.readString(descriptor).replace(text, instead));
    }

    /** The copy is dated after all that was read before, so that a reader sees that it is newer. */
    private void copy(Path from, Path to) throws IOException {
        FileTime time = Files.getLastModifiedTime(from);
        if (Files.isRegularFile(from) && !time.equals(copied.get(from))) {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(to, FileTime.from(CLOCK.instant()));
            copied.put(from, time);
        }
    }
}
