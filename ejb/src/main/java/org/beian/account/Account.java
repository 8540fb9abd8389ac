package org.beian.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;
import org.beian.value.EmailAddress;

/** Account of a person who may sign in for one unit. Roles are read anew on every request. */
@Entity
public class Account implements AuditedCase {

    /** The kind of case in the history. */
    public static final String CASE_TYPE = "ACCOUNT";

    /** Placeholder hash where no password was ever set; no password matches it. */
    static final String NO_PASSWORD = "-";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 100)
    private Long id;

    private String username;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "display_name")
    private String displayName;

    private String email;

    @Column(name = "unit_id")
    private Long unitId;

    @Column(name = "officer_id")
    private Long officerId;

    private boolean enabled;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    @Column(name = "initial_password_until")
    private Instant initialPasswordUntil;

    @Column(name = "initial_password_used_at")
    private Instant initialPasswordUsedAt;

    @Column(name = "session_epoch")
    private int sessionEpoch;

    @Column(name = "created_at")
    private Instant createdAt;

    /** Set by statement, see its note. */
    @Column(name = "signed_in_at", insertable = false, updatable = false)
    private Instant signedInAt;

    /** Documents sent in on {@link #uploadsOn}; counted by statement, see its quota. */
    private int uploads;

    @Column(name = "uploads_on")
    private LocalDate uploadsOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role_name")
    private Set<String> roles = new HashSet<>();

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected Account() {}

    /** An account that can do nothing yet: it has no password. */
    public Account(
            String username, String displayName, Long unitId, Set<String> roles, Instant at) {
        this.username = username;
        this.displayName = displayName;
        this.unitId = unitId;
        this.roles.addAll(roles);
        passwordHash = NO_PASSWORD;
        enabled = true;
        createdAt = at;
    }

    @Override
    public String caseType() {
        return CASE_TYPE;
    }

    @Override
    public Long caseId() {
        return id;
    }

    @Override
    public TrailHead trail() {
        return trail;
    }

    @Override
    public String recordedState() {
        return enabled ? "ENABLED" : "DISABLED";
    }

    public Long id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public Long unitId() {
        return unitId;
    }

    /** The dedicated officer (7.1) that this account is, if any. */
    public Optional<Long> officerId() {
        return Optional.ofNullable(officerId);
    }

    public boolean isEnabled() {
        return enabled;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** Names of {@link Roles}, in order. */
    public Set<String> roles() {
        return new TreeSet<>(roles);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Time of the last sign-in with the password. */
    public Optional<Instant> signedInAt() {
        return Optional.ofNullable(signedInAt);
    }

    public String passwordHash() {
        return passwordHash;
    }

    public int sessionEpoch() {
        return sessionEpoch;
    }

    /** Whether the password was issued by somebody else and works once only. */
    public boolean hasInitialPassword() {
        return initialPasswordUntil != null;
    }

    public boolean initialPasswordIsSpent(Instant at) {
        return initialPasswordUntil != null
                && (initialPasswordUsedAt != null || !at.isBefore(initialPasswordUntil));
    }

    public void named(String newDisplayName) {
        displayName = newDisplayName;
    }

    /**
     * @param officerId the dedicated officer (7.1) that the account is, or null
     */
    public void isOfficer(Long officerId) {
        this.officerId = officerId;
    }

    /** Address of the account's person, to which one-time links go; empty where none was given. */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /** Sets the address to which one-time links go from now on. */
    public void reachedAt(EmailAddress address) {
        email = address.toString();
    }

    /** Whether nobody can sign in before the owner has set a password. */
    public boolean awaitsPassword() {
        return passwordHash.equals(NO_PASSWORD);
    }

    /** Takes the password away until its owner sets one with a one-time link; sessions end. */
    public void awaitPassword() {
        choose(NO_PASSWORD);
    }

    /** Sets an initial password, which works once, until the given time, and must be changed. */
    void issue(String initialHash, Instant until) {
        passwordHash = initialHash;
        initialPasswordUntil = until;
        initialPasswordUsedAt = null;
        mustChangePassword = true;
        sessionEpoch++;
    }

    /** Sets the password that the owner chose, and ends every session opened with the old one. */
    public void choose(String newHash) {
        passwordHash = newHash;
        initialPasswordUntil = null;
        initialPasswordUsedAt = null;
        mustChangePassword = false;
        sessionEpoch++;
    }

    public void disable() {
        enabled = false;
        sessionEpoch++;
    }

    void enable() {
        enabled = true;
    }

    /** Makes this account an enabled administrator again, whatever was taken from it. */
    public void administer() {
        enabled = true;
        roles.add(Roles.ADMIN);
    }

    public void changeRoles(Set<String> newRoles) {
        roles.clear();
        roles.addAll(newRoles);
    }
}
