package org.beian.intake.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.beian.account.Caller;
import org.beian.intake.contract.RegisterCatalogue;
import org.beian.intake.imports.Import;
import org.beian.intake.imports.ImportRows;
import org.beian.intake.imports.ImportState;
import org.beian.notice.EventPublisher;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * End of an import: its final state, the entry in its history, and the event to the unit that
 * handed it in.
 */
@ApplicationScoped
class ImportEnd {

    @Inject Units units;
    @Inject RegisterCatalogue registers;
    @Inject EventPublisher events;
    @Inject History history;
    @Inject Clock clock;

    void of(Import worked) {
        worked.end(clock.instant());
        history.write(
                worked,
                Act.move(
                        "END",
                        ImportState.RUNNING,
                        worked.stored(),
                        summary(worked.rows()),
                        registers.clause(worked.register())));
        events.publish(
                worked.unitId(),
                "IMPORT_ENDED",
                worked,
                null,
                Map.of(
                        "import", worked.id().toString(),
                        "state", worked.stored().name(),
                        "accepted", worked.rows().accepted(),
                        "rejected", worked.rows().rejected(),
                        "applied", worked.rows().applied()));
    }

    private static String summary(ImportRows rows) {
        return "READ %d, ACCEPTED %d, REJECTED %d, APPLIED %d"
                .formatted(rows.read(), rows.accepted(), rows.rejected(), rows.applied());
    }

    /**
     * The caller for whom the import acts: the account that handed the file in, with the import in
     * place of the request id.
     */
    Caller caller(Import worked) {
        return new Caller(
                null,
                worked.username(),
                worked.username(),
                units.find(worked.unitId()).map(Unit::asParty).orElseThrow(),
                worked.roles(),
                "import-" + worked.id());
    }
}
