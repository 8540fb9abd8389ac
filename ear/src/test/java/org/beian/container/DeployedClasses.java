package org.beian.container;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beian.batch.job.RunAsSystem;
import org.beian.demo.FirstStart;

/** Files of the deployed modules, as the server has unpacked them. */
final class DeployedClasses {

    /**
     * One class of each module: of {@code ejb}, of {@code batch}, and this one beside the pages.
     */
    private static final List<Class<?>> MODULES =
            List.of(FirstStart.class, RunAsSystem.class, DeployedClasses.class);

    private static final String TESTS = "org.beian.container.";

    private DeployedClasses() {}

    /** All classes of the application, without those of the tests. */
    static List<Class<?>> all() throws Exception {
        List<Class<?>> found = new ArrayList<>();
        for (Class<?> module : MODULES) {
            for (String file : files(module)) {
                String name = file.replaceAll("\\.class$", "").replace('/', '.');
                if (file.endsWith(".class")
                        && name.startsWith("org.beian.")
                        && !name.startsWith(TESTS)) {
                    found.add(Class.forName(name, false, module.getClassLoader()));
                }
            }
        }
        return found;
    }

    /** Paths of the files beside a class, from the root of its jar or directory. */
    static List<String> files(Class<?> module) throws IOException {
        String file = module.getName().replace('.', '/') + ".class";
        String url = module.getClassLoader().getResource(file).toString();
        String root = url.substring(0, url.length() - file.length());
        if (!root.startsWith("jar:")) {
            return files(Path.of(URI.create(root)));
        }
        try (FileSystem jar = FileSystems.newFileSystem(URI.create(root), Map.of())) {
            return files(jar.getPath("/"));
        }
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList();
        }
    }
}
