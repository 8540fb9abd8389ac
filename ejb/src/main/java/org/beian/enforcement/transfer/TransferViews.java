package org.beian.enforcement.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.beian.law.Shanghai;
import org.beian.party.Units;

/** Assembler of views of transfers, which are the same for everybody who may see them. */
@ApplicationScoped
public class TransferViews {

    @Inject TransferRepository transfers;
    @Inject Units units;
    @Inject Clock clock;

    /** The latest transfer of a clue; null for none. */
    public TransferView ofClue(Long clue) {
        return latest(transfers.ofClue(clue));
    }

    /** The latest transfer of a case; null for none. */
    public TransferView ofCase(Long sentCase) {
        return latest(transfers.ofCase(sentCase));
    }

    private TransferView latest(List<Transfer> all) {
        return all.isEmpty() ? null : view(all.get(all.size() - 1));
    }

    TransferView view(Transfer transfer) {
        return view(
                transfer,
                transfer.materials().stream()
                        .map(each -> new FileEntry(each.name(), each.sha256()))
                        .toList());
    }

    /** One of a list, without its file. */
    TransferView line(Transfer transfer) {
        return view(transfer, List.of());
    }

    private TransferView view(Transfer transfer, List<FileEntry> file) {
        return new TransferView(
                transfer.id(),
                transfer.clueId(),
                transfer.sentCase(),
                transfer.caseNumber(),
                transfer.site(),
                units.nameOf(transfer.from()).orElse(""),
                units.nameOf(transfer.assigned().orElse(transfer.to())).orElse(""),
                transfer.phase(Shanghai.date(clock.instant())),
                transfer.isClaimed(),
                transfer.reason(),
                transfer.returnReason(),
                transfer.returns(),
                transfer.sentAt(),
                transfer.due(),
                transfer.endedAt(),
                file,
                transfer.version());
    }
}
