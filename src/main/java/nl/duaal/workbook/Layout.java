package nl.duaal.workbook;

import nl.duaal.engine.Model;
import org.apache.poi.ss.util.CellReference;

/**
 * Where everything stands. Time runs over the columns, one for each point, because 601 points fit there and 2,000
 * flows do not. Rows and columns count from 0, as POI does; references count from 1, as people do.
 */
final class Layout {

    static final String SUMMARY = "Samenvatting";
    static final String ASSUMPTIONS = "Aannames";
    static final String COURSE = "Verloop";
    static final String FLOWS = "Kasstromen";
    static final String PARTIES = "Partijen";
    static final String UNCERTAINTY = "Onzekerheid";
    static final String SENSITIVITY = "Gevoeligheid";
    static final String SIMULATION = "Simulatie";
    static final String CONTROL = "Controle";
    static final String SOURCES = "Bronnen";
    static final String SCENARIOS = "Scenario's";
    static final String RATES = "IRR";
    static final String STEPS = "Tussenstappen";
    static final String ACTUALS = "Werkelijkheid";
    static final String MOVEMENT = "Verschuiving";

    /** Row with the number of each point, on every sheet with a line of time. */
    static final int POINTS = 3;

    static final int DATES = 4;
    static final int FIRST = 5;

    /** First column of time, on all sheets but the flows. */
    static final int TIME = 6;

    static final int FLOW_TIME = 17;

    /** Rows of one party on its sheet. */
    static final int PARTY_BLOCK = 10;

    /** Rows of one party on the sheet of what really happened. */
    static final int ACTUAL_BLOCK = 10;

    /** Rows of one party's series on the sheet of internal rates. */
    static final int SERIES_BLOCK = 4;

    final int horizon;
    final int phases;
    final int sets;
    final int moments;
    final int flows;
    final int parties;

    Layout(Model model, Course course) {
        horizon = model.horizon();
        phases = model.phases().size();
        sets = course.sets().size();
        moments = course.moments().size();
        flows = model.flows().size();
        parties = model.parties().size() + 1;
    }

    // the course of the trajectory, from top to bottom

    int phase(int index) {
        return FIRST + 1 + index;
    }

    int phaseInForce() {
        return phase(phases) + 1;
    }

    int dropout() {
        return phaseInForce() + 1;
    }

    int ends() {
        return dropout() + 1;
    }

    int active() {
        return ends() + 1;
    }

    int goesOn() {
        return active() + 1;
    }

    int leaving() {
        return goesOn() + 1;
    }

    int completed() {
        return leaving() + 1;
    }

    int participants() {
        return completed() + 2;
    }

    int activeCount() {
        return participants() + 1;
    }

    int leavingCount() {
        return activeCount() + 1;
    }

    int completedCount() {
        return leavingCount() + 1;
    }

    int baseline() {
        return completedCount() + 1;
    }

    int factorSection() {
        return baseline() + 1;
    }

    int factor(int party) {
        return factorSection() + 1 + party;
    }

    int setSection() {
        return factor(parties);
    }

    int inSet(int set) {
        return setSection() + 1 + 2 * set;
    }

    int count(int set) {
        return inSet(set) + 1;
    }

    int momentSection() {
        return inSet(sets);
    }

    int moment(int index) {
        return momentSection() + 1 + index;
    }

    // flows

    int flow(int index) {
        return FIRST + index;
    }

    /** An empty list of flows still has one row, so that ranges over it exist. */
    int lastFlow() {
        return FIRST + Math.max(1, flows) - 1;
    }

    String flowRange(int column) {
        return FLOWS + "!" + absolute(FIRST, column) + ":" + absolute(lastFlow(), column);
    }

    // parties; society comes last

    int party(int index) {
        return FIRST + index * PARTY_BLOCK;
    }

    int received(int party) {
        return party(party) + 1;
    }

    int paid(int party) {
        return party(party) + 2;
    }

    int net(int party) {
        return party(party) + 3;
    }

    int cumulative(int party) {
        return party(party) + 4;
    }

    int discounted(int party) {
        return party(party) + 5;
    }

    int cumulativeDiscounted(int party) {
        return party(party) + 6;
    }

    int lastDeficit(int party) {
        return party(party) + 7;
    }

    int lastDeficitDiscounted(int party) {
        return party(party) + 8;
    }

    // what really happened, from top to bottom

    int happened() {
        return FIRST;
    }

    int peoplePlanned() {
        return FIRST + 2;
    }

    int peopleNow() {
        return peoplePlanned() + 1;
    }

    /** Low, middle and high. */
    int peopleDrawn(int index) {
        return peopleNow() + 1 + index;
    }

    int actualFlow(int index) {
        return peopleDrawn(3) + 1 + index;
    }

    int lastActualFlow() {
        return actualFlow(Math.max(1, flows) - 1);
    }

    int actualParty(int index) {
        return lastActualFlow() + 1 + index * ACTUAL_BLOCK;
    }

    int planNet(int party) {
        return actualParty(party) + 1;
    }

    int planCumulative(int party) {
        return actualParty(party) + 2;
    }

    int nowNet(int party) {
        return actualParty(party) + 3;
    }

    int nowCumulative(int party) {
        return actualParty(party) + 4;
    }

    int nowDiscounted(int party) {
        return actualParty(party) + 5;
    }

    int nowDifference(int party) {
        return actualParty(party) + 6;
    }

    int nowLastDeficit(int party) {
        return actualParty(party) + 7;
    }

    int nowPayback(int party) {
        return actualParty(party) + 8;
    }

    // references

    int lastTime() {
        return TIME + horizon;
    }

    /** A range over all points of a row. */
    String line(String sheet, int row) {
        return sheet + "!" + absolute(row, TIME) + ":" + absolute(row, lastTime());
    }

    /** The same from a later point on. */
    String line(String sheet, int row, int fromPoint) {
        return sheet + "!" + absolute(row, TIME + fromPoint) + ":" + absolute(row, lastTime());
    }

    static String relative(int row, int column) {
        return column(column) + (row + 1);
    }

    /** The column moves along, the row does not. */
    static String inColumn(int row, int column) {
        return column(column) + "$" + (row + 1);
    }

    /** The row moves along, the column does not. */
    static String inRow(int row, int column) {
        return "$" + column(column) + (row + 1);
    }

    static String absolute(int row, int column) {
        return "$" + column(column) + "$" + (row + 1);
    }

    static String course(int row, int point) {
        return COURSE + "!" + inColumn(row, TIME + point);
    }

    static String column(int column) {
        return CellReference.convertNumToColString(column);
    }
}
