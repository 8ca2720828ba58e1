package io.guanxi.crm.filter;

import io.guanxi.crm.filter.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into tokens, in time linear in its length. Full-width forms are read as half-width ones outside quotes. It
 * stops at the first piece that it cannot read, which becomes a bad token.
 */
final class Lexer {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("-?([0-9][0-9_]*+(?:\\.[0-9]++)?)(万亿|万|亿)?元?");
    private static final Map<String, BigDecimal> UNITS = Map.of(
            "万", new BigDecimal("10000"), "亿", new BigDecimal("100000000"), "万亿", new BigDecimal("1000000000000"));
    private static final Pattern SYMBOL = Pattern.compile("==|&&|\\|\\||<>|<=|>=|!=|[=<>(),!]");
    private static final Map<String, String> OTHERWISE = Map.of("==", "=", "&&", "and", "||", "or", "!", "not");
    private static final Map<Character, Character> QUOTES =
            Map.of('\'', '\'', '‘', '’', '’', '’', '＇', '＇', '"', '"', '“', '”', '”', '”', '＂', '＂');
    private static final int LONGEST_NUMBER = 40;

    private final String text;
    private final String flat;
    private int at;

    private Lexer(String text) {
        this.text = text;
        StringBuilder half = new StringBuilder(text.length());
        text.chars().forEach(c -> half.append(half((char) c)));
        this.flat = half.toString();
    }

    /** The tokens, the last one the end or a bad one. */
    static List<Token> cut(String text) {
        Lexer lexer = new Lexer(text);
        List<Token> tokens = new ArrayList<>();
        Token token;
        do {
            token = lexer.next();
            tokens.add(token);
        } while (token.kind() != Kind.END && token.kind() != Kind.BAD);
        return tokens;
    }

    private static char half(char c) {
        return switch (c) {
            case '　' -> ' ';
            case '、' -> ',';
            default -> c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c;
        };
    }

    private Token next() {
        while (at < text.length() && Character.isWhitespace(flat.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return Token.of(Kind.END, "", at, at);
        }
        Character close = QUOTES.get(text.charAt(at));
        if (close != null) {
            return quoted(close);
        }
        int c = text.codePointAt(at);
        if (Character.isLetter(c) || c == '_' || c == '＿') {
            return name();
        }
        Matcher number = matching(NUMBER);
        return number.lookingAt() ? number(number) : symbol();
    }

    private Matcher matching(Pattern pattern) {
        return pattern.matcher(flat).region(at, flat.length());
    }

    private Token good(Kind kind, String content, int end) {
        Token token = Token.of(kind, content, at, end);
        at = end;
        return token;
    }

    private Token bad(int where, String code, String zh, String en, String suggestion) {
        Refusal refusal = Complaints.at(where, code, zh, en, suggestion.isEmpty() ? null : suggestion);
        return new Token(Kind.BAD, "", where, where, refusal);
    }

    private Token name() {
        int end = at;
        while (end < text.length() && isPart(text.codePointAt(end), flat.charAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return good(Kind.NAME, text.substring(at, end), end);
    }

    private static boolean isPart(int codePoint, char half) {
        return Character.isLetterOrDigit(codePoint) || half == '_' || half == '-' || half == '.';
    }

    private Token quoted(char close) {
        StringBuilder content = new StringBuilder();
        int i = at + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean doubled = c == close && i + 1 < text.length() && text.charAt(i + 1) == close;
            if (c == close && !doubled) {
                boolean isName = close == '"' || close == '”' || close == '＂';
                return good(isName ? Kind.QUOTED_NAME : Kind.TEXT, content.toString(), i + 1);
            }
            if (c == 0 || Character.isSurrogate(c) && !isPair(i)) {
                return bad(i, "bad-character", "此字符不能用于文本", "this character cannot be part of a text", "");
            }
            int length = Character.isHighSurrogate(c) ? 2 : 1;
            content.append(text, i, i + length);
            i += doubled ? 2 : length;
        }
        return bad(at, "open-quote", "引号没有闭合", "this quote is never closed", "");
    }

    private boolean isPair(int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }

    private Token number(Matcher number) {
        Matcher date = matching(DATE);
        if (date.lookingAt()) {
            return good(Kind.DATE, date.group(), date.end());
        }
        if (number.group(1).length() > LONGEST_NUMBER) {
            return bad(at, "bad-number", "数字过长", "this number is too long", "");
        }
        BigDecimal value = new BigDecimal(number.group(1).replace("_", ""));
        String unit = number.group(2);
        BigDecimal scaled = unit == null ? value : value.multiply(UNITS.getOrDefault(unit, BigDecimal.ONE));
        BigDecimal signed = flat.charAt(at) == '-' ? scaled.negate() : scaled;
        return good(Kind.NUMBER, signed.toPlainString(), number.end());
    }

    private Token symbol() {
        char c = text.charAt(at);
        if (c == '≤' || c == '≥' || c == '≠') {
            return good(Kind.SYMBOL, c == '≤' ? "<=" : c == '≥' ? ">=" : "!=", at + 1);
        }
        Matcher symbol = matching(SYMBOL);
        if (!symbol.lookingAt()) {
            return bad(at, "bad-character", "无法识别的字符", "this character means nothing here", "");
        }
        String instead = OTHERWISE.get(symbol.group());
        if (instead != null) {
            return bad(at, "bad-operator", "没有这个运算符", "there is no such operator", instead);
        }
        return good(Kind.SYMBOL, symbol.group().equals("<>") ? "!=" : symbol.group(), symbol.end());
    }
}
