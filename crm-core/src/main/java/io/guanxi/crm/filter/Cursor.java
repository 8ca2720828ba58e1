package io.guanxi.crm.filter;

import io.guanxi.crm.filter.Token.Kind;
import java.util.List;

/** Walks over the tokens of a text and guards how deep it goes. */
final class Cursor {
    private final String text;
    private final List<Token> tokens;
    private int next;
    private int level;
    private int deepest;
    private int deepestAt;

    Cursor(String text) {
        this.text = text;
        this.tokens = Lexer.cut(text);
    }

    /** The token to come; a bad one is refused when it is reached. */
    Token peek() {
        Token token = tokens.get(next);
        if (token.bad() != null) {
            throw token.bad();
        }
        return token;
    }

    private Token following() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = peek();
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    boolean at(Word word) {
        return peek().word().filter(word::equals).isPresent();
    }

    boolean at(String symbol) {
        return peek().isSymbol(symbol);
    }

    /** Whether the token to come is followed by this symbol. */
    boolean before(String symbol) {
        return following().isSymbol(symbol);
    }

    /** Whether the token to come is followed by a name, in quotes or not. */
    boolean beforeName() {
        return following().isName();
    }

    /** Whether the token to come is followed by this word. */
    boolean before(Word word) {
        return following().word().filter(word::equals).isPresent();
    }

    boolean accept(Word word) {
        boolean there = at(word);
        if (there) {
            next++;
        }
        return there;
    }

    boolean accept(String symbol) {
        boolean there = at(symbol);
        if (there) {
            next++;
        }
        return there;
    }

    void expect(String symbol) {
        if (!accept(symbol)) {
            throw Complaints.expected(peek(), " " + symbol, symbol, symbol);
        }
    }

    void expect(Word word) {
        if (!accept(word)) {
            throw Complaints.expected(peek(), " " + word.word(), word.word(), word.word());
        }
    }

    Token name(String zh, String en) {
        if (!peek().isName()) {
            throw Complaints.expected(peek(), zh, en, null);
        }
        return take();
    }

    /** Goes one level down at the token to come. */
    void enter() {
        level++;
        if (level > Filters.MAX_DEPTH) {
            throw Complaints.tooDeep(peek().at());
        }
        if (level > deepest) {
            deepest = level;
            deepestAt = peek().at();
        }
    }

    void leave() {
        level--;
    }

    /** Where the text goes deepest first. */
    int deepestAt() {
        return deepestAt;
    }

    /** The text as typed from the token to come up to the closing parenthesis, which is taken too. */
    String untilClosed() {
        Token first = peek();
        if (first.isText()) {
            String content = take().text();
            expect(")");
            return content;
        }
        int end = first.at();
        while (!at(")")) {
            Token token = take();
            if (token.kind() == Kind.END) {
                throw Complaints.expected(token, " )", ")", ")");
            }
            end = token.end();
        }
        next++;
        return text.substring(first.at(), end);
    }
}
