package org.beian.enforcement.proceeding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Two officers of a case, with the numbers of their certificates (执法证号). */
@Embeddable
public class CaseOfficers {

    @Column(name = "officer")
    private String first;

    @Column(name = "officer_certificate")
    private String firstCertificate;

    @Column(name = "other_officer")
    private String second;

    @Column(name = "other_certificate")
    private String secondCertificate;

    protected CaseOfficers() {}

    /** None yet: the case came from another bureau. */
    public static CaseOfficers none() {
        return new CaseOfficers();
    }

    public CaseOfficers(
            String first, String firstCertificate, String second, String secondCertificate) {
        this.first = first;
        this.firstCertificate = firstCertificate;
        this.second = second;
        this.secondCertificate = secondCertificate;
    }

    /** The same two, with another one in the place of one of them, or of nobody. */
    public CaseOfficers with(String replaced, String username, String certificate) {
        return Objects.equals(replaced, first)
                ? new CaseOfficers(username, certificate, second, secondCertificate)
                : new CaseOfficers(first, firstCertificate, username, certificate);
    }

    /** Whether an account is one of them; nobody's account is where one is missing. */
    public boolean has(String username) {
        return Objects.equals(first, username) || Objects.equals(second, username);
    }

    public boolean isComplete() {
        return first != null && second != null;
    }

    /** What must not change. */
    public List<Object> recorded() {
        return Arrays.asList(first, firstCertificate, second, secondCertificate);
    }

    /** User names of those who are there. */
    public List<String> usernames() {
        return Stream.of(first, second).filter(Objects::nonNull).toList();
    }

    /** Null where one is missing. */
    public String first() {
        return first;
    }

    public String firstCertificate() {
        return firstCertificate;
    }

    /** Null where one is missing. */
    public String second() {
        return second;
    }

    public String secondCertificate() {
        return secondCertificate;
    }
}
