package org.beian.filing.rule;

import java.time.LocalDate;
import org.beian.filing.application.FiledPart;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.filing.content.SampleFiling;
import org.beian.party.Unit;

/**
 * Surroundings of an application under test: its submitter and what registers, other applications
 * and the records of units hold. The same cases run in memory and in a database.
 */
interface RuleSurroundings {

    /** The unit that submits. */
    Unit submitter();

    /** Another access provider, which serves Beijing. */
    Unit newProvider();

    /** The sponsor submits itself and names the provider, without mandate and verification. */
    SampleFiling selfFiled(SampleFiling filing);

    /** A sponsor with an account entrusts the application to the provider that submits. */
    Unit entrusted();

    /** Id of an attachment that a unit handed in. */
    String newAttachment(Unit owner);

    /** Lets the licence of a provider end the day before. */
    void endLicence(Unit provider);

    void addReseller(Unit provider, String name);

    /**
     * Keeps an address for an application for access (11.2).
     *
     * @param sponsor null for a customer of the provider
     * @return the id of the application
     */
    String keep(Unit provider, Unit sponsor, String domain, String address, LocalDate lapsesOn);

    /** The provider files what a user has of its addresses. */
    void allocate(String range, String user);

    /** The provider passes a part of its addresses on to the unit with a code. */
    void passOn(String range, String receiver);

    void bar(BlacklistKind kind, String entry);

    /** Enters an application of somebody else into the register. */
    void file(SampleFiling filing);

    /** Enters an application of the submitter into the register; gives its filing number. */
    String fileOwn(SampleFiling filing);

    /** Another provider submits from now on. */
    Unit anotherSubmits();

    /** Leaves another application that touches a part of a filing waiting for its decision. */
    void touch(String number, FiledPart part);

    /** Leaves a cancellation of a part of a filing waiting for its decision. */
    void cancel(String number, FiledPart part);

    /** Leaves the first website of a filing waiting for the access of another provider. */
    void move(String number);

    /** A sponsor revokes the mandate of the provider that submits. */
    void revokeMandate(Unit sponsor);

    /** The provider that submits reports that the name of a filed subject is untrue. */
    void reportUntrueName(String number);

    /** The registrar of a domain reports it, until a day; gives the domain. */
    String report(String domain, String organisation, LocalDate expires);

    /** Leaves an application of a unit waiting for its decision. */
    Object open(Unit unit, SampleFiling filing);
}
