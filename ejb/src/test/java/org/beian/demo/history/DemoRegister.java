package org.beian.demo.history;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.demo.history.content.ExampleProvider;
import org.beian.demo.history.content.ExampleSponsor;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.review.FiledScene;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.value.Authority;
import org.beian.walk.OpenMatters;
import org.beian.walk.RegisterParts;

/**
 * Test fixture of the filings of demo and examples, each of which agrees with itself, and what
 * waits of which is in the in-tray of who has to act.
 */
@Dependent
class DemoRegister {

    private static final String READER = "demo-reader";

    @Inject EntityManager em;
    @Inject Units units;
    @Inject RegisterParts parts;
    @Inject OpenMatters matters;
    @Inject TestCallers callers;

    /** Asserts it of all that is there; gives the number of filings. */
    int assertAgrees() {
        List<IcpSubject> subjects = FiledScene.inNew(this::subjects);
        TreeSet<String> open = new TreeSet<>();
        for (IcpSubject subject : subjects) {
            FiledScene.inNew(
                    () -> {
                        parts.assertAgree(subject);
                        return open.addAll(open(subject));
                    });
        }
        TreeSet<String> waiting = new TreeSet<>();
        for (Caller authority : authorities(subjects)) {
            callers.become(authority);
            waiting.addAll(matters.inTray(open::contains));
        }
        for (Caller own : own(subjects)) {
            callers.become(own);
            waiting.addAll(matters.inTray(any -> true));
        }
        assertThat(waiting).containsAll(open);
        return subjects.size();
    }

    private List<IcpSubject> subjects() {
        return em.createQuery(
                        """
                        select s from IcpSubject s where s.applicationId in
                        (select a.id from FilingApplication a, Unit u
                        where u.id = a.unitId and u.code in :codes) order by s.id""",
                        IcpSubject.class)
                .setParameter("codes", codes())
                .getResultList();
    }

    private static List<String> codes() {
        return Stream.concat(
                        Stream.of("sponsor"),
                        Stream.concat(
                                Stream.of(ExampleProvider.values()).map(ExampleProvider::code),
                                Stream.of(ExampleSponsor.values()).map(ExampleSponsor::username)))
                .toList();
    }

    /** A sponsor without an account has no in-tray, where what is empty would wait. */
    private TreeSet<String> open(IcpSubject subject) {
        TreeSet<String> open = matters.of(subject);
        if (subject.holderId() == null) {
            open.removeIf(key -> key.startsWith("CLEARING"));
        }
        return open;
    }

    private List<Caller> authorities(List<IcpSubject> subjects) {
        Stream<Caller> bureaus =
                subjects.stream()
                        .map(IcpSubject::province)
                        .distinct()
                        .map(province -> units.bureauOf(province).orElseThrow())
                        .map(bureau -> SeededUnits.callerOf(bureau, READER, Roles.REVIEWER));
        Unit ministry = units.unitOf(Authority.MINISTRY).orElseThrow();
        return Stream.concat(
                        bureaus, Stream.of(SeededUnits.callerOf(ministry, READER, Roles.MINISTRY)))
                .toList();
    }

    /** The units that have nothing but what the examples left them. */
    private List<Caller> own(List<IcpSubject> subjects) {
        List<Caller> own = new ArrayList<>();
        for (ExampleProvider each : ExampleProvider.values()) {
            units.byCode(each.code())
                    .map(unit -> SeededUnits.callerOf(unit, READER, Roles.PROVIDER))
                    .ifPresent(own::add);
        }
        Stream<Unit> holders =
                subjects.stream()
                        .map(IcpSubject::holderId)
                        .filter(holder -> holder != null)
                        .distinct()
                        .map(holder -> units.find(holder).orElseThrow());
        holders.map(unit -> SeededUnits.callerOf(unit, READER, Roles.SPONSOR)).forEach(own::add);
        return own;
    }
}
