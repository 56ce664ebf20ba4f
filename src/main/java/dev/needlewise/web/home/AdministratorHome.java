package dev.needlewise.web.home;

import dev.needlewise.web.page.Fact;
import dev.needlewise.web.page.Row;
import java.util.List;

/** An administrator's home: the places that are theirs, and the pack that new sessions begin with. */
public record AdministratorHome(List<Row> places, List<Fact> pack) {}
