// The peer of ParseBenchmark: what one would write in C++ for the same job.
//
//   read_s_expressions FILE REPETITIONS
//
// Reads a text of symbols and parentheses into one array of nodes in pre-order, each with the number
// of its symbol, its place in the text and where it ends. Names are folded to lower case and interned
// in a hash table with open addressing. Prints nodes, symbols and the best CPU seconds.
#include <cctype>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

struct Node {
    int32_t symbol;  // -1: a list
    uint32_t offset;
    int32_t end;
};

class SymbolTable {
    std::vector<std::string> names;
    std::vector<uint64_t> slots = std::vector<uint64_t>(4096, 0);  // hash half, number + 1

public:
    size_t size() const { return names.size(); }

    int32_t intern(const char *text, size_t length, uint64_t hash) {
        size_t mask = slots.size() - 1;
        uint64_t tag = hash >> 32;
        for (size_t slot = tag & mask;; slot = (slot + 1) & mask) {
            uint64_t entry = slots[slot];
            if (entry == 0) {
                slots[slot] = tag << 32 | (names.size() + 1);
                names.emplace_back(text, length);
                for (char &c : names.back())
                    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
                if (names.size() * 2 > slots.size())
                    grow();
                return static_cast<int32_t>(names.size()) - 1;
            }
            if (entry >> 32 == tag) {
                size_t number = (entry & 0xFFFFFFFF) - 1;
                const std::string &name = names[number];
                if (name.size() == length && equal(name.data(), text, length))
                    return static_cast<int32_t>(number);
            }
        }
    }

private:
    static bool equal(const char *folded, const char *text, size_t length) {
        if (std::memcmp(folded, text, length) == 0)
            return true;
        for (size_t i = 0; i < length; ++i)
            if (folded[i] != std::tolower(static_cast<unsigned char>(text[i])))
                return false;
        return true;
    }

    void grow() {
        std::vector<uint64_t> old(slots.size() * 2, 0);
        old.swap(slots);
        size_t mask = slots.size() - 1;
        for (uint64_t entry : old) {
            if (entry == 0)
                continue;
            size_t slot = (entry >> 32) & mask;
            while (slots[slot] != 0)
                slot = (slot + 1) & mask;
            slots[slot] = entry;
        }
    }
};

static double processor_time() {
    timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return time.tv_sec + time.tv_nsec * 1e-9;
}

// The lower-case form of the bytes of symbols; 0 for white space, parentheses and the semicolon.
static std::vector<unsigned char> folding_table() {
    std::vector<unsigned char> table(256, 0);
    for (int byte = 33; byte < 256; ++byte)
        if (byte != '(' && byte != ')' && byte != ';' && byte != 127)
            table[byte] = static_cast<unsigned char>(byte < 128 ? std::tolower(byte) : byte);
    return table;
}

int main(int argc, char **argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: read_s_expressions FILE REPETITIONS\n");
        return 33;
    }
    std::ifstream file(argv[1], std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const std::vector<unsigned char> table = folding_table();
    const unsigned char *folding = table.data();
    double best = 1e300;
    size_t node_count = 0, symbol_count = 0;

    for (int repetition = std::atoi(argv[2]); repetition > 0; --repetition) {
        double start = processor_time();
        std::vector<Node> nodes;
        nodes.reserve(text.size() / 5);
        std::vector<int32_t> open;
        SymbolTable symbols;
        const char *base = text.data();
        size_t position = 0, end = text.size();
        while (position < end) {
            unsigned char byte = static_cast<unsigned char>(base[position]);
            unsigned char folded = folding[byte];
            if (folded != 0) {
                size_t first = position;
                uint64_t hash = 0xCBF29CE484222325;
                do {
                    hash = (hash ^ folded) * 0x100000001B3;
                    ++position;
                    folded = position < end ? folding[static_cast<unsigned char>(base[position])] : 0;
                } while (folded != 0);
                hash ^= hash >> 32;
                hash *= 0x9E3779B97F4A7C15;
                int32_t symbol = symbols.intern(base + first, position - first, hash);
                nodes.push_back({symbol, static_cast<uint32_t>(first),
                                 static_cast<int32_t>(nodes.size()) + 1});
            } else if (byte == '(') {
                open.push_back(static_cast<int32_t>(nodes.size()));
                nodes.push_back({-1, static_cast<uint32_t>(position), 0});
                ++position;
            } else if (byte == ')') {
                if (open.empty()) {
                    std::fprintf(stderr, "stray parenthesis\n");
                    return 31;
                }
                nodes[open.back()].end = static_cast<int32_t>(nodes.size());
                open.pop_back();
                ++position;
            } else if (byte == ';') {
                while (position < end && base[position] != '\n')
                    ++position;
            } else {
                ++position;
            }
        }
        double seconds = processor_time() - start;
        if (seconds < best)
            best = seconds;
        node_count = nodes.size();
        symbol_count = symbols.size();
    }
    std::printf("%zu %zu %.6f\n", node_count, symbol_count, best);
}
