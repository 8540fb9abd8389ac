package org.beian.intake;

import static org.beian.account.Roles.PROVIDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.code.Settings;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Takes files for a register: first the file itself, outside of any transaction, then what shall be
 * done with it. Its job is started by whoever called.
 */
@Stateless
public class Imports {

    @Inject ImportRepository imports;
    @Inject ImportStore store;
    @Inject ImportStates states;
    @Inject Reception reception;
    @Inject Settings settings;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * What came of handing a file in.
     *
     * @param known whether it is an import that was there before: the same file, asked for the same
     */
    public record Receipt(long id, boolean known) {}

    /** Largest file in bytes as sent, by today's setting. */
    @RolesAllowed(PROVIDER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int maxBytes() {
        return settings.number("import.maxBytes", null, today());
    }

    /**
     * Writes a file to the disk as it comes in, unpacked when it is gzip by its first bytes.
     *
     * @param name as the sender calls it; shown, never used as a path
     * @throws ImportQuota when the unit sends as many files at this moment as it may
     * @throws ImportTypeRefused when it is something else than lines of text
     * @throws ImportTooLarge over a limit, as soon as it is
     * @throws ImportUnpackable when it is packed and damaged
     * @throws ImportEmpty when there is nothing in it
     * @throws ImportNotStored when the disk does not take it
     */
    @Clause("12.1")
    @RolesAllowed(PROVIDER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ReceivedFile receive(String name, InputStream body) {
        Long unit = callers.current().unitId();
        LocalDate today = today();
        int places = settings.number("import.receivingPerUnit", null, today);
        ImportLimits limits =
                new ImportLimits(
                        settings.number("import.maxBytes", null, today),
                        settings.number("import.maxUnpackedBytes", null, today),
                        settings.number("import.maxRatio", null, today));
        return reception.within(
                unit, places, () -> store.keep(FileNames.plain(name), body, limits));
    }

    /**
     * Takes a received file as an import. The same file of the same unit, asked for the same, is
     * the import that it was the first time, also when both come at once; one that had no effect is
     * forgotten after a while (setting {@code import.recheckMinutes}), as what it was held against
     * changes.
     *
     * @throws ImportQuota when the unit has as many imports under way as it may
     */
    @Clause("12.1")
    @RolesAllowed(PROVIDER)
    public Receipt accept(ReceivedFile file, ImportOrder order) {
        Caller caller = callers.current();
        Instant now = clock.instant();
        imports.oneAtATime(caller.unitId());
        Optional<Import> known = known(order.key(caller.unitId(), file.sha256()), now);
        if (known.isPresent()) {
            return new Receipt(known.get().id(), true);
        }
        requirePlace(caller.unitId());
        Import received = new Import(order, file, caller.unitId(), caller.username(), now);
        imports.add(received);
        history.write(
                received,
                Act.move("RECEIVE", null, received.stored(), "SHA-256 " + file.sha256(), "12.1"));
        return new Receipt(received.id(), false);
    }

    /** Throws away a file that was received and did not become an import. */
    @RolesAllowed(PROVIDER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void discard(ReceivedFile file) {
        store.delete(file.storedAs());
    }

    private Optional<Import> known(String key, Instant now) {
        Duration kept = Duration.ofMinutes(settings.number("import.recheckMinutes", null, today()));
        Optional<Import> known = imports.withReceipt(key);
        if (known.isPresent() && known.get().endedWithoutEffectBefore(now.minus(kept))) {
            imports.release(known.get());
            return Optional.empty();
        }
        return known;
    }

    private void requirePlace(Long unit) {
        int places = settings.number("import.perUnit", null, today());
        List<Import> open = imports.openOf(unit);
        if (open.stream().filter(states::isUnderWay).count() >= places) {
            throw new ImportQuota(places);
        }
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }
}
