package io.guanxi.crm.examples.generate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One invented customer, before anything is written of it.
 *
 * @param index its place in the data set, from 0
 * @param trade null for a private person
 * @param brand what a company's name turns on, empty for a private person
 * @param owner who looks after it
 * @param firstContact when one first spoke
 * @param firstDeal when it first bought; null for one that did not buy
 */
record Account(
        int index,
        @Nullable Trade trade,
        Persona persona,
        Place place,
        String brand,
        String name,
        String owner,
        LocalDate firstContact,
        @Nullable LocalDate firstDeal) {
    private static final List<String> STAFF =
            List.of("李伟", "王芳", "张敏", "刘洋", "陈静", "杨磊", "赵娜", "黄强", "周婷", "吴昊", "徐丽", "孙涛");
    private static final int INDIVIDUALS = 15;
    private static final LocalDate OLDEST = LocalDate.of(2018, 3, 1);

    static Account draw(Dice dice, int index) {
        boolean person = dice.chance(INDIVIDUALS);
        Persona persona = person ? Persona.INDIVIDUALS.pick(dice) : Persona.ENTERPRISES.pick(dice);
        Trade trade = person ? null : Trade.DRAWN.pick(dice);
        Place place = Place.draw(dice);
        String brand = person ? "" : Names.brand(dice);
        String name = trade == null ? Names.person(dice) : Names.company(dice, trade, place, brand);
        LocalDate contact = firstContact(dice, persona);
        LocalDate deal = persona.buys() ? firstDeal(dice, persona, contact) : null;
        return new Account(index, trade, persona, place, brand, name, owner(dice, place), contact, deal);
    }

    boolean isPerson() {
        return trade == null;
    }

    String number() {
        return "C2024" + Codes.digits(5, index + 1);
    }

    /** The customers of a province are looked after by three people, now and then by someone else. */
    private static String owner(Dice dice, Place place) {
        int team = Integer.parseInt(place.province()) % 4;
        return dice.chance(90) ? STAFF.get(team * 3 + dice.below(3)) : dice.pick(STAFF);
    }

    private static LocalDate firstContact(Dice dice, Persona persona) {
        return switch (persona) {
            case STRATEGIC, KEY, LAPSED, RETURNED -> Calendar.businessDay(dice, OLDEST, Calendar.START.minusDays(1));
            case INTENT -> Calendar.businessDay(dice, Calendar.END.minusMonths(9), Calendar.END.minusDays(10));
            case PROSPECT -> Calendar.businessDay(dice, Calendar.START, Calendar.END.minusDays(3));
            default ->
                dice.chance(45)
                        ? Calendar.businessDay(dice, OLDEST, Calendar.START.minusDays(1))
                        : Calendar.businessDay(dice, Calendar.START, Calendar.END.minusDays(60));
        };
    }

    private static LocalDate firstDeal(Dice dice, Persona persona, LocalDate contact) {
        LocalDate latest = persona == Persona.LAPSED || persona == Persona.RETURNED
                ? Calendar.START.plusMonths(9)
                : Calendar.END.minusDays(5);
        return Calendar.earlier(Calendar.businessDay(dice, contact.plusDays(7), contact.plusDays(55)), latest);
    }
}
