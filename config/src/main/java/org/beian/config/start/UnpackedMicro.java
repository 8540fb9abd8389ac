package org.beian.config.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Jars of Payara Micro, unpacked once beside {@code payara-micro.jar}, with a class-data archive of
 * what a start loads from them. A server that starts from here neither unpacks 320 jars nor parses
 * and verifies most of its classes. This only saves time: where the directory cannot be written,
 * servers start from the one jar.
 */
final class UnpackedMicro {

    private static final String LAUNCHER = "launch-micro.jar";
    private static final String MAIN = "fish.payara.micro.impl.PayaraMicroImpl";

    /** Directories that a server changes in its root directory; the libraries it only reads. */
    private static final List<String> DOMAIN = List.of("config", "docroot", "lib");

    private final Path directory;
    private final List<Path> drivers;

    private UnpackedMicro(Path directory, List<Path> drivers) {
        this.directory = directory;
        this.drivers = drivers;
    }

    /**
     * Unpacks where these jars were not unpacked before.
     *
     * @param jar {@code payara-micro.jar}
     * @throws IOException where the directory of the jar cannot be written
     */
    static UnpackedMicro of(Path jar, List<Path> drivers) throws IOException {
        Path home = jar.toAbsolutePath().getParent();
        String size = HexFormat.of().toHexDigits(Files.size(jar), 8);
        Path directory = home.resolve("payara-micro-" + size);
        if (Files.notExists(directory)) {
            Path made = Files.createTempDirectory(home, "unpacking");
            unpack(jar, made);
            try {
                Files.move(made, directory, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException earlier) {
                // another starter was first
                DataDirectory.delete(made);
            }
        }
        return new UnpackedMicro(directory, drivers);
    }

    private static void unpack(Path jar, Path into) throws IOException {
        Process process =
                new ProcessBuilder(
                                PayaraMicroProcess.java(),
                                "-jar",
                                jar.toString(),
                                "--rootDir",
                                into.toString(),
                                "--outputlauncher")
                        .redirectErrorStream(true)
                        .redirectOutput(into.resolve("unpacking.log").toFile())
                        .start();
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException("Payara Micro was not unpacked; see " + into);
        }
    }

    /** The file of the archive: it is good for this Java only. */
    Path archive() {
        return directory.resolve("classes-" + Runtime.version() + ".jsa");
    }

    /** Gives a server the files of its own that it expects in its root directory. */
    void prepare(Path rootDirectory) throws IOException {
        for (String part : DOMAIN) {
            try (Stream<Path> all = Files.walk(directory.resolve(part))) {
                for (Path from : all.toList()) {
                    Path to = rootDirectory.resolve(directory.relativize(from).toString());
                    if (Files.isDirectory(from)) {
                        Files.createDirectories(to);
                    } else {
                        Files.copy(from, to);
                    }
                }
            }
        }
    }

    /**
     * The arguments of {@code java} up to the main class; the archive is used where there is one.
     *
     * @param written the file for a new archive, or empty
     */
    List<String> command(String written) throws IOException {
        List<String> command = new ArrayList<>();
        if (!written.isEmpty()) {
            command.add("-XX:ArchiveClassesAtExit=" + written);
        } else if (Files.exists(archive())) {
            command.add("-XX:SharedArchiveFile=" + archive());
        }
        Path launcher = directory.resolve(LAUNCHER);
        command.add("-Dfish.payara.micro.BootJar=" + launcher.toUri());
        command.add("-Dfish.payara.micro.UnpackDir=" + directory);
        try (JarFile jar = new JarFile(launcher.toFile())) {
            Attributes said = jar.getManifest().getMainAttributes();
            open(command, "--add-opens", said.getValue("Add-Opens"));
            open(command, "--add-exports", said.getValue("Add-Exports"));
        }
        StringBuilder classPath = new StringBuilder(launcher.toString());
        drivers.forEach(driver -> classPath.append(File.pathSeparator).append(driver));
        command.addAll(List.of("-cp", classPath.toString(), MAIN));
        return command;
    }

    /**
     * Adds an option for each package, as the attributes of a manifest hold for {@code -jar} only.
     */
    private static void open(List<String> command, String option, String packages) {
        for (String each : packages.split(" ")) {
            command.add(option + "=" + each + "=ALL-UNNAMED");
        }
    }
}
