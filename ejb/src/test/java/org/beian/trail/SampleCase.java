package org.beian.trail;

/** Audited case without a table of its own. */
final class SampleCase implements AuditedCase {

    static final String TYPE = "TRAIL_TEST";

    private final String type;
    private final Long id;
    private final TrailHead head = new TrailHead();
    private String state;

    SampleCase(Long id) {
        this(TYPE, id);
    }

    SampleCase(String type, Long id) {
        this.type = type;
        this.id = id;
    }

    @Override
    public String caseType() {
        return type;
    }

    @Override
    public Long caseId() {
        return id;
    }

    @Override
    public TrailHead trail() {
        return head;
    }

    @Override
    public String recordedState() {
        return state;
    }

    void become(String next) {
        state = next;
    }
}
