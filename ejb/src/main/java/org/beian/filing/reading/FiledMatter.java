package org.beian.filing.reading;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.Optional;
import org.beian.value.Province;

/** Matter of an authority about a filing, whose province the bureau is of that reads it (16.3). */
@MappedSuperclass
public abstract class FiledMatter {

    @Column(name = "filed_in")
    private String filedIn;

    /** The same where another authority has the matter: the database says so, for its lists. */
    @Column(name = "filed_elsewhere", insertable = false, updatable = false)
    private String filedElsewhere;

    /** Names the province of the filing, which may move. */
    public void filedIn(Province province) {
        filedIn = province.regionCode();
    }

    /** Province of the filing; empty where nothing is filed. */
    public Optional<Province> filedIn() {
        return Optional.ofNullable(filedIn).map(Province::ofRegion);
    }
}
