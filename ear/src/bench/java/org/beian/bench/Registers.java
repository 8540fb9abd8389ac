package org.beian.bench;

import java.nio.file.Path;
import org.beian.support.RegisterClient;
import org.beian.support.RunningSystem;
import org.beian.support.files.RangeFiles;
import org.beian.support.files.RangeFiles.Filer;

/** Imports of generated files, timed from the first byte sent until applied and reported. */
final class Registers {

    private final RunningSystem system;
    private final ImportBoard board;

    Registers(RunningSystem system, ImportBoard board) {
        this.system = system;
        this.board = board;
    }

    /**
     * Duration of an import.
     *
     * @param steps seconds by step
     */
    record Took(double seconds, Steps steps) {}

    /** Imports a full file of domains. */
    Took domains(String key, Path file) {
        RegisterClient unit = RegisterClient.of(system, key);
        long begin = System.nanoTime();
        String id = unit.sendDomains("?type=full", file).expect(202).id();
        return took(unit, id, begin);
    }

    Took addresses(String key, Path file) {
        RegisterClient unit = RegisterClient.of(system, key);
        long begin = System.nanoTime();
        String id = unit.sendAddresses("", file).expect(202).id();
        return took(unit, id, begin);
    }

    /** Imports a file of addresses as a dry run, to warm the server up. */
    void tryAddresses(String key, Path file) {
        RegisterClient unit = RegisterClient.of(system, key);
        String id = unit.sendAddresses("?dryRun=true", file).expect(202).id();
        took(unit, id, System.nanoTime());
    }

    /** Imports the files of all units, one after the other. */
    double addresses(RangeFiles made) {
        double seconds = 0;
        for (Filer filer : Filer.values()) {
            seconds +=
                    addresses(filer.code(), made.write(filer, file("ranges-" + filer))).seconds();
        }
        return seconds;
    }

    private Took took(RegisterClient unit, String id, long begin) {
        Steps steps = new Steps(unit, id);
        double seconds = (System.nanoTime() - begin) / 1e9;
        board.note(
                "%s: %.2f s, %s %s"
                        .formatted(
                                steps.status().path("register").asText(),
                                seconds,
                                steps.status().path("rows"),
                                steps));
        return new Took(seconds, steps);
    }

    static Path file(String name) {
        return Path.of("target", "made", "bench-" + name + ".csv.gz");
    }
}
