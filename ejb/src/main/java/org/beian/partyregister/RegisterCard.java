package org.beian.partyregister;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.party.ManagementContact;

/**
 * Card of a unit: all that the register holds of it.
 *
 * @param details null for a bureau, of which only contacts and accounts are kept
 * @param manager who is told of what the unit left undone; empty where none is known
 * @param headquarters code; null for a unit that is no branch
 * @param remits provinces of a provider and top-level domains of a registry
 * @param kept whether the reader's authority keeps it; else it only reads
 * @param version to be sent back with a change
 */
public record RegisterCard(
        RegisterLine line,
        UnitDetails details,
        String phone,
        String fax,
        String email,
        Optional<ManagementContact> manager,
        String headquarters,
        List<RemitLine> remits,
        boolean kept,
        int version) {

    public RegisterCard {
        remits = List.copyOf(remits);
    }

    /**
     * Remit for a province or a top-level domain.
     *
     * @param province region code; null for one of a top-level domain
     * @param topLevel as the register writes it; null for one of a province
     * @param to last day; null for no end
     * @param mayEnd whether the reader may end it, or take an end back that lies ahead
     */
    public record RemitLine(
            String province, String topLevel, LocalDate from, LocalDate to, boolean mayEnd) {}
}
