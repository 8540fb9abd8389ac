package org.beian.intake.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/**
 * Sequence of a unit's files for a staged register, which take effect one after the other in the
 * order of receipt.
 */
@ApplicationScoped
public class ImportSequence {

    @Inject ImportRepository imports;
    @Inject ImportStates states;

    /** Whether no earlier file of its unit has to be finished first. */
    public boolean isItsTurn(Import open) {
        return others(open).filter(other -> other.id() < open.id()).noneMatch(states::holdsItsTurn);
    }

    /**
     * Takes the turn for an import that begins or goes on, one of a unit at a time.
     *
     * @throws ImportTurnTaken when an earlier file has to be finished first, or a later one is
     *     running that began after this one failed
     */
    public void take(Import open) {
        imports.oneAtATime(open.unitId());
        boolean taken =
                others(open)
                        .filter(
                                other ->
                                        other.id() < open.id()
                                                || other.stored() == ImportState.RUNNING)
                        .anyMatch(states::holdsItsTurn);
        if (taken) {
            throw new ImportTurnTaken(open.id());
        }
    }

    /**
     * Whether others wait for an import: it is under way, will be, or was interrupted and goes on
     * by itself. Nobody waits for one that failed or was stopped.
     */
    public boolean holdsItsTurn(long id) {
        return imports.find(id).filter(states::holdsItsTurn).isPresent();
    }

    private Stream<Import> others(Import open) {
        if (!open.staged().isStaged() || open.dryRun()) {
            return Stream.empty();
        }
        return imports.openOf(open.unitId()).stream()
                .filter(other -> !other.id().equals(open.id()) && !other.dryRun())
                .filter(other -> other.register().equals(open.register()));
    }
}
