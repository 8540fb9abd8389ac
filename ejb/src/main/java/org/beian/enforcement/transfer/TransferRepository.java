package org.beian.enforcement.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.trail.JpaAuditedCases;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;

/** Repository of transfers, for their procedures and for the verification of the history. */
@ApplicationScoped
public class TransferRepository extends JpaAuditedCases<Transfer> implements RecordedContents {

    @Inject EntityManager em;

    public TransferRepository() {
        super(Transfer.class, Transfer.CASE_TYPE);
    }

    /** Stores one; it has its id afterwards. */
    public void add(Transfer transfer) {
        em.persist(transfer);
        em.flush();
    }

    /**
     * @param id the decimal digits of the key, as programs and pages have it
     */
    public Optional<Transfer> find(String id) {
        return Optional.ofNullable(id)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(key -> em.find(Transfer.class, Long.valueOf(key)));
    }

    /** Loads for a change; a second caller waits until the first has committed. */
    public Optional<Transfer> lock(String id) {
        Optional<Transfer> found = find(id);
        found.ifPresent(transfer -> em.refresh(transfer, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    /** Those of a clue, the oldest first. */
    public List<Transfer> ofClue(Long clue) {
        return of("t.clueId", clue);
    }

    /** Those of a case, the oldest first. */
    public List<Transfer> ofCase(Long sentCase) {
        return of("t.sentCase", sentCase);
    }

    private List<Transfer> of(String key, Long id) {
        return em.createQuery(
                        "select t from Transfer t where " + key + " = :id order by t.id",
                        Transfer.class)
                .setParameter("id", id)
                .getResultList();
    }

    @Override
    public String kind() {
        return Transfer.CASE_TYPE;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.forEach(key -> find(key).ifPresent(one -> found.put(key, one)));
        return found;
    }
}
