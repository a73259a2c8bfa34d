package org.carecast.io.ssda903;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carecast.io.ReturnRules;
import org.carecast.io.ReturnRules.Code;

/** The codes of care leavers as numbers, so that a table can hold them, and back. */
final class CodeBook {

    /** A cell that says nothing: empty, or not applicable. */
    static final int NOT_SAID = 0;
    /** A code that nobody knows. */
    static final int NOT_KNOWN = -1;

    private static final String ACCOMMODATION = "ACCOM";
    private static final String IN_EDUCATION = "education";
    private static final String SAYS_NOTHING = "not_said";
    private static final String REFUSED = "refused";
    private static final String GOES_ON = "goes_on";

    private final ReturnRules rules;
    private final Map<String, Integer> activities = new TreeMap<>();
    private final List<Code> activityCodes = new ArrayList<>();
    private final List<String> types = new ArrayList<>();

    CodeBook(ReturnRules rules) {
        this.rules = rules;
        rules.codes().keySet().stream()
                .filter(key -> key.startsWith("ACTIV "))
                .sorted()
                .forEach(key -> {
                    activityCodes.add(rules.codes().get(key));
                    activities.put(key.substring("ACTIV ".length()), activityCodes.size());
                });
        types.addAll(rules.words(ACCOMMODATION, ReturnRules.TYPE).values());
        types.addAll(rules.words(ACCOMMODATION, ReturnRules.NO_PLACE).values());
    }

    /** Whether an episode that began so goes on with care that there was before. */
    boolean goesOn(String beginning) {
        return rules.code("RNE", beginning)
                .filter(known -> known.meaning().equals(GOES_ON))
                .isPresent();
    }

    Optional<Contact.Answer> answer(String code) {
        return rules.code("IN_TOUCH", code).map(Code::meaning).map(Contact.Answer::of);
    }

    /** The number of an activity, {@link #NOT_SAID} or {@link #NOT_KNOWN}. */
    int activity(String code) {
        if (code.isEmpty()) {
            return NOT_SAID;
        }
        int number = activities.getOrDefault(code, NOT_KNOWN);
        return number > 0 && activityCodes.get(number - 1).meaning().equals(SAYS_NOTHING) ? NOT_SAID : number;
    }

    /** Whether the code of an activity is of a collection year; what says nothing is of all. */
    boolean isOf(int activity, int year) {
        return activity <= 0 || activityCodes.get(activity - 1).isOf(year);
    }

    /** Whether an activity is education; empty where it says nothing. */
    Optional<Boolean> inEducation(int activity) {
        return activity <= 0
                ? Optional.empty()
                : Optional.of(activityCodes.get(activity - 1).meaning().equals(IN_EDUCATION));
    }

    /** The number of a type of accommodation, {@link #NOT_SAID} or {@link #NOT_KNOWN}: a letter, and 1 or 2 or nothing. */
    int accommodation(String code) {
        if (code.isEmpty()) {
            return NOT_SAID;
        }
        String letter = code.length() == 2 && "12".indexOf(code.charAt(1)) >= 0 ? code.substring(0, 1) : code;
        return rules.code(ACCOMMODATION, letter)
                .map(known -> known.meaning().equals(SAYS_NOTHING) ? NOT_SAID : types.indexOf(known.words()) + 1)
                .filter(number -> number > 0 || letter.equals(code))
                .orElse(NOT_KNOWN);
    }

    /** Whether DfE's own checks refuse a type of accommodation that is read all the same. */
    boolean isRefused(String code) {
        return rules.code(ACCOMMODATION, code)
                .filter(known -> known.meaning().equals(REFUSED))
                .isPresent();
    }

    /** Whether somebody has to find a place for those who live in a type of accommodation, by its words. */
    static boolean isPlace(ReturnRules rules, String type) {
        return !rules.words(ACCOMMODATION, ReturnRules.NO_PLACE).containsValue(type);
    }

    /** The words of a type of accommodation; empty where it says nothing. */
    Optional<String> type(int number) {
        return number <= 0 ? Optional.empty() : Optional.of(types.get(number - 1));
    }
}
