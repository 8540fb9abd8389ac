package org.beian.web.download.home;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.beian.law.Clause;
import org.beian.web.page.component.ChartTable;
import org.beian.web.page.home.MinistryHome;

/** Servlet for the numbers of the charts on the ministry's home page as CSV files. */
@Clause({"5.5", "20.2"})
@WebServlet("/ministry/figures/*")
public class MinistryFiguresServlet extends HomeFiguresServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient MinistryHome home;

    @Override
    ChartTable chart(String name) {
        return home.file(name);
    }
}
