package org.beian.web.page.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.beian.value.Province;

/** Options of the filters of lists, and the value of each that stands in the URL. */
@RequestScoped
public class Choices {

    @Inject RegisterWords words;

    public List<SelectItem> of(Enum<?>... values) {
        return Stream.of(values)
                .map(each -> new SelectItem(each.name(), words.name(each)))
                .toList();
    }

    public List<SelectItem> provinces() {
        return Stream.of(Province.values())
                .map(each -> new SelectItem(each.regionCode(), words.region(each.regionCode())))
                .toList();
    }

    /** A province by its region; null for all. */
    public static Province province(String region) {
        return Stream.of(Province.values())
                .filter(each -> each.regionCode().equals(region))
                .findFirst()
                .orElse(null);
    }

    /** A value by its name; null for all, and for an unknown one. */
    public static <E extends Enum<E>> E chosen(String name, Class<E> values) {
        return Stream.of(values.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** A value by its name; another one for an unknown name. */
    public static <E extends Enum<E>> E chosen(String name, E otherwise) {
        E known = chosen(name, otherwise.getDeclaringClass());
        return known == null ? otherwise : known;
    }
}
