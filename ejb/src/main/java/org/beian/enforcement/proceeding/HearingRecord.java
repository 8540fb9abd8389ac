package org.beian.enforcement.proceeding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.law.Shanghai;

/** Hearing (听证) that the party asked for. All is null before. */
@Embeddable
public class HearingRecord {

    @Column(name = "hearing_asked")
    private boolean asked;

    @Column(name = "hearing_asked_on")
    private LocalDate askedOn;

    @Column(name = "hearing_at")
    private LocalDateTime time;

    @Column(name = "hearing_place")
    private String place;

    @Column(name = "hearing_chair")
    private String chair;

    @Column(name = "hearing_announced_at")
    private Instant announcedAt;

    @Column(name = "hearing_letter_id")
    private Long letterId;

    @Column(name = "hearing_served_on")
    private LocalDate servedOn;

    @Column(name = "hearing_held_by")
    private String heldBy;

    @Column(name = "hearing_held_at")
    private Instant heldAt;

    @Column(name = "hearing_words")
    private String words;

    /** Keeps the day on which it was asked for. */
    public void ask(LocalDate day) {
        asked = true;
        askedOn = day;
    }

    /** Keeps when and where it is to be, in Shanghai, and who leads it; its notice is unserved. */
    public void announce(LocalDateTime at, String where, String leader, Instant now) {
        time = at;
        place = where;
        chair = leader;
        announcedAt = now;
        letterId = null;
        servedOn = null;
    }

    /** Names the notice of it. */
    public void announcedBy(Long letter) {
        letterId = letter;
    }

    /**
     * Keeps that its notice was served, and puts it off where that was too late for its day: to the
     * same hour of the first possible one.
     *
     * @return whether it was put off
     */
    public boolean served(LocalDate day, LocalDate first) {
        servedOn = day;
        boolean late = time.toLocalDate().isBefore(first);
        if (late) {
            time = first.atTime(time.toLocalTime());
        }
        return late;
    }

    /**
     * Whether its notice was served and its time has come. Of those announced before the service of
     * their notices was kept only the time counts.
     */
    public boolean isDue(Instant now) {
        return time != null
                && (letterId == null || servedOn != null)
                && !now.isBefore(time.atZone(Shanghai.ZONE).toInstant());
    }

    /** Keeps that it was held. */
    public void hold(String said, String who, Instant now) {
        words = said;
        heldBy = who;
        heldAt = now;
    }

    /** Masks the personal data in its words. */
    public void mask(PersonalData data) {
        words = data.masked(words);
    }

    /** What must not change. */
    public List<Object> recorded() {
        List<Object> all =
                new ArrayList<>(
                        Arrays.asList(
                                asked,
                                askedOn,
                                time,
                                place,
                                chair,
                                announcedAt,
                                heldBy,
                                heldAt,
                                words));
        if (letterId != null || servedOn != null) {
            all.add(letterId);
            all.add(servedOn);
        }
        return all;
    }

    public boolean isAsked() {
        return asked;
    }

    public LocalDate askedOn() {
        return askedOn;
    }

    /** In Shanghai; null before it is announced. */
    public LocalDateTime time() {
        return time;
    }

    public String place() {
        return place;
    }

    /** User name of who leads it; null before it is announced. */
    public String chair() {
        return chair;
    }

    public Instant announcedAt() {
        return announcedAt;
    }

    /** The notice of it; null before, and where it was announced before that was kept. */
    public Long letterId() {
        return letterId;
    }

    /** Day as of which its notice counts as served; null before. */
    public LocalDate servedOn() {
        return servedOn;
    }

    public Instant heldAt() {
        return heldAt;
    }

    public String words() {
        return words;
    }
}
