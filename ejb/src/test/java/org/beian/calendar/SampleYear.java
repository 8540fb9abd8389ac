package org.beian.calendar;

/** Test data: the special days of a year as an operator enters them. */
final class SampleYear {

    private SampleYear() {}

    /** The days that are fixed by law in each year, and further lines. */
    static String text(int year, String... further) {
        String fixed =
                """
                day,kind,name
                %1$d-01-01,off,元旦
                %1$d-05-01/%1$d-05-02,放假,劳动节
                %1$d-10-01/%1$d-10-03,off,国庆节
                """
                        .formatted(year);
        return fixed + String.join("\n", further);
    }
}
