package org.beian.intake.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** A unit's files for a staged register take effect one after the other, as they came. */
@ApplicationScoped
public class ImportTurns {

    @Inject ImportRepository imports;
    @Inject ImportStates states;

    /** Whether no earlier file of its unit is to be worked off first. */
    public boolean isItsTurn(Import open) {
        return others(open).filter(other -> other.id() < open.id()).noneMatch(states::holdsItsTurn);
    }

    /**
     * Lets an import begin or go on, one of a unit at a time.
     *
     * @throws ImportTurnTaken when an earlier file is to be worked off first, or a later one, which
     *     began after this one failed, is worked on
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

    private Stream<Import> others(Import open) {
        if (!open.staged().isStaged() || open.dryRun()) {
            return Stream.empty();
        }
        return imports.openOf(open.unitId()).stream()
                .filter(other -> !other.id().equals(open.id()) && !other.dryRun())
                .filter(other -> other.register().equals(open.register()));
    }
}
