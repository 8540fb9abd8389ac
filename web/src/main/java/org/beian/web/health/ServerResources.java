package org.beian.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Resources of this server, each with its limit: the disks of its directories, its heap, and its
 * connections to the database.
 */
@ApplicationScoped
public class ServerResources {

    private static final Logger LOG = System.getLogger(ServerResources.class.getName());

    @Inject
    @ConfigProperty(name = "beian.data", defaultValue = ".data")
    String data;

    @Inject
    @ConfigProperty(name = "beian.imports")
    Optional<String> imports;

    @Inject
    @ConfigProperty(name = "beian.trail.checkpoints")
    Optional<String> checkpoints;

    @Inject
    @ConfigProperty(name = "beian.db.pool", defaultValue = "32")
    int poolSize;

    @Inject DataSource database;

    /** Disk of each directory that was set; those within the data directory are on its disk. */
    public List<ResourceUsage> disks() {
        List<ResourceUsage> all = new ArrayList<>();
        all.add(disk("data", data));
        imports.ifPresent(set -> all.add(disk("imports", set)));
        checkpoints.ifPresent(set -> all.add(disk("checkpoints", set)));
        return all;
    }

    private static ResourceUsage disk(String name, String directory) {
        Path asked = Path.of(directory).toAbsolutePath().normalize();
        Path there = asked;
        while (Files.notExists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            FileStore disk = Files.getFileStore(there);
            long size = disk.getTotalSpace();
            return new ResourceUsage(name, asked.toString(), size - disk.getUsableSpace(), size);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The disk of a directory cannot be measured", e);
            return ResourceUsage.unknown(name, asked.toString());
        }
    }

    public ResourceUsage heap() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new ResourceUsage("heap", "", heap.getUsed(), Math.max(0, heap.getMax()));
    }

    /**
     * Pool of the connections to the database, by the time that it takes to get one: how many are
     * in use stands in the metrics of the server only, which an application cannot read.
     */
    public ConnectionPool connections() {
        long asked = System.nanoTime();
        try (Connection got = database.getConnection()) {
            Duration wait = Duration.ofNanos(System.nanoTime() - asked);
            return new ConnectionPool(poolSize, wait);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "No connection to the database", e);
            return new ConnectionPool(poolSize, null);
        }
    }
}
