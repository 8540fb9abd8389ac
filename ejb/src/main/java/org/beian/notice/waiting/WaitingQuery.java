package org.beian.notice.waiting;

import java.util.Objects;

/**
 * Query of one kind of waiting work in parts of JPQL, about an entity {@code w}. A part that needs
 * another entity joins it in {@code from}. The parameter {@code :today} is the day in Shanghai,
 * {@code :soon} the last day of which the kind warns today.
 *
 * @param from entity with the alias {@code w}, and its joins, which must not double its rows
 * @param where condition that the case still waits, for whomever
 * @param whom how the one it waits for is named
 * @param owner expression of a unit's id, or of an authority's code; null for {@link Whom#ROLE}
 * @param notBy user name of the one who must not do it himself; null for none
 * @param subject expression of the name of what it is about; may be null in a row
 * @param number expression of the number under which the record is known; null for what is known by
 *     its subject
 * @param since expression of the instant since which it waits
 * @param deadline expression of the last day, which every row has; null for none
 * @param place expression of what the link to the case names, its id without
 * @param superior expression of the code of the authority that is told after the last day; null for
 *     the bureau of the unit's province
 * @param late expression of the kind of what somebody below has not done; null for what the one it
 *     waits for is to do
 */
public record WaitingQuery(
        String from,
        String where,
        Whom whom,
        String owner,
        String notBy,
        String subject,
        String number,
        String since,
        String deadline,
        String place,
        String superior,
        String late) {

    /** How the one is named that work waits for. */
    public enum Whom {
        UNIT,
        /** A bureau by the region code of its province, or the ministry. */
        AUTHORITY,
        /** Everybody who has a role of the kind. */
        ROLE
    }

    public WaitingQuery {
        Objects.requireNonNull(from);
        Objects.requireNonNull(where);
    }

    /** Work of a unit. */
    public static WaitingQuery ofUnit(String from, String where, String unitId) {
        return of(from, where, Whom.UNIT, unitId);
    }

    /** Work of an authority, named by {@link org.beian.value.Authority#code}. */
    public static WaitingQuery ofAuthority(String from, String where, String code) {
        return of(from, where, Whom.AUTHORITY, code);
    }

    /**
     * Work of everybody who has a role of the kind. Where it has a last day, the role is the
     * operator's, whose unit is reminded.
     */
    public static WaitingQuery ofRole(String from, String where) {
        return of(from, where, Whom.ROLE, null);
    }

    private static WaitingQuery of(String from, String where, Whom whom, String owner) {
        return new WaitingQuery(
                from, where, whom, owner, null, null, null, null, null, "w.id", null, null);
    }

    /** The same, about something of a name, waiting since an instant. */
    public WaitingQuery about(String name, String instant) {
        return new WaitingQuery(
                from, where, whom, owner, notBy, name, number, instant, deadline, place, superior,
                late);
    }

    /** The same, of a record that is known by a number. */
    public WaitingQuery numbered(String expression) {
        return new WaitingQuery(
                from,
                where,
                whom,
                owner,
                notBy,
                subject,
                expression,
                since,
                deadline,
                place,
                superior,
                late);
    }

    /** The same, with a last day. */
    public WaitingQuery until(String day) {
        return new WaitingQuery(
                from, where, whom, owner, notBy, subject, number, since, day, place, superior,
                late);
    }

    /** The same for a second person: the account of this user name does not see it. */
    public WaitingQuery notBy(String username) {
        return new WaitingQuery(
                from, where, whom, owner, username, subject, number, since, deadline, place,
                superior, late);
    }

    /** The same, with something else than the id in the link to the case. */
    public WaitingQuery linkedBy(String named) {
        return new WaitingQuery(
                from, where, whom, owner, notBy, subject, number, since, deadline, named, superior,
                late);
    }

    /** The same, under another authority than the bureau of the unit's province. */
    public WaitingQuery under(String authorityCode) {
        return new WaitingQuery(
                from,
                where,
                whom,
                owner,
                notBy,
                subject,
                number,
                since,
                deadline,
                place,
                authorityCode,
                late);
    }

    /** The same for the authority above: what somebody below has not done by its last day. */
    WaitingQuery late(String kind) {
        return new WaitingQuery(
                from, where, whom, owner, notBy, subject, number, since, deadline, place, superior,
                kind);
    }
}
