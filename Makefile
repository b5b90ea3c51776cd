# make         build the program            make run    start the demo
# make check   the inner loop (a minute)    make test   everything CI runs
# make bench   figures for docs/bench.md    make setup  install what run needs
# make format  one code style               make clean  remove what was made
#
# CC=clang builds with the other compiler, SAN=1 with ASan and UBSan, each
# beside the usual build. make run takes PORT=8080 and DATA=data.

SAN     ?= 0
FUZZ    ?= 0
PORT    ?= 8080
DATA    ?= data
ifeq ($(origin CXX),default)
CXX     := $(if $(findstring clang,$(CC)),clang++,c++)
endif

BUILD   := build
KIND    := $(if $(filter-out cc,$(notdir $(CC))),-$(notdir $(CC)))
KIND    := $(KIND)$(if $(filter 1,$(SAN)),-san)$(if $(filter 1,$(FUZZ)),-fuzz)
OBJ     := $(BUILD)/obj$(KIND)
PROGRAM := $(BUILD)/cpor$(KIND)

WARN    := -Wall -Wextra -Wpedantic -Wshadow -Wformat=2 -Wundef -Wvla \
           -Wwrite-strings -Wpointer-arith -Wimplicit-fallthrough -Werror
CWARN   := $(WARN) -Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition
HARDEN  := -fstack-protector-strong -fPIE
ifeq ($(FUZZ),1)
OPT     := -O1 -g -fno-omit-frame-pointer \
           -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
else ifeq ($(SAN),1)
OPT     := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined \
           -fno-sanitize-recover=all
else
OPT     := -O2 -g -D_FORTIFY_SOURCE=2
endif
DEFS    := -D_GNU_SOURCE -Icgi-bin -I$(BUILD)/gen
CFLAGS   = -std=c11 $(OPT) $(HARDEN) $(CWARN) $(DEFS) -MMD -MP
CXXFLAGS = -std=c++17 $(OPT) $(HARDEN) $(WARN) $(DEFS) -MMD -MP
LDFLAGS  = $(OPT) -pie -Wl,-z,relro,-z,now
LDLIBS   = -lfcgi -lctemplate_nothreads -lsqlite3 -lsodium -ljansson -lcsv \
           -lmagic -lcmark -lidn2 -lzip -lpangocairo-1.0 -lpango-1.0 \
           -lgobject-2.0 -lcairo -lxlsxwriter -lcurl -lical \
           -lgmime-3.0 -lglib-2.0 -lseccomp -lexpat -lz -lunistring -loath \
           -lqrencode -lm

SRC     := $(wildcard cgi-bin/*/*.c) cgi-bin/main.c
SRCXX   := $(wildcard cgi-bin/*/*.cc)
OBJS    := $(SRC:cgi-bin/%.c=$(OBJ)/%.o) $(SRCXX:cgi-bin/%.cc=$(OBJ)/%.o) \
           $(OBJ)/gen/sql.o $(OBJ)/gen/seed.o $(OBJ)/gen/common.o
LIB     := $(OBJ)/libcpor.a

# A test is a program of its own, but for what tests share: world.c of a room
# and its empty databases; what writes compound files; and of the random ones
# the steps, the model, and what lives are made of.
SHARED  := $(wildcard tests/*/world.c tests/store/empty.c \
           tests/unit/compound.c tests/store/steps.c tests/store/model.c \
           tests/store/life.c tests/store/life_*.c)
WORLD   := $(SHARED:%.c=$(OBJ)/%.o)
UNIT    := $(filter-out $(SHARED),$(wildcard tests/unit/*.c tests/store/*.c))
UNITS   := $(UNIT:%.c=$(OBJ)/%)
TARGETS := $(patsubst %.c,$(OBJ)/%,$(wildcard tests/fuzz/*.c))
TESTS   := $(UNITS:=.o) $(TARGETS:=.o) $(WORLD)

TMPL    := $(sort $(wildcard templates/*.tpl templates/*/*.tpl))
NAMES   := $(BUILD)/gen/names.h
SQL     := $(sort $(wildcard db/statements/*.sql)) \
           $(sort $(wildcard db/migrations/*.sql))
SQLGEN  := $(BUILD)/gen/sql
SEEDS   := $(sort $(wildcard db/*.csv db/demo/*.csv))
SEEDGEN := $(BUILD)/gen/seed
COMMON  := /usr/share/john/password.lst
COMMONGEN := $(BUILD)/gen/common
GEN     := $(NAMES) $(SQLGEN).h $(SEEDGEN).h $(COMMONGEN).h

DESIGN  := static/vendor/app.css
FILES   := $(filter-out %.sh %.scss,$(wildcard static/*.*)) $(DESIGN)
STATIC  := $(BUILD)/static/manifest

all: $(PROGRAM) $(STATIC)

# --- What is generated -------------------------------------------------------

# Every template's markers as C names. Rewritten only when they change, so that
# new words in a template compile nothing.
$(NAMES): $(BUILD)/gen/names.stamp ;
$(BUILD)/gen/names.stamp: $(TMPL) templates/names.awk templates $(wildcard templates/*/)
	@mkdir -p $(@D)
	@LC_ALL=C awk -f templates/names.awk $(TMPL) >$(NAMES).new
	@if cmp -s $(NAMES).new $(NAMES); then rm $(NAMES).new; \
	else echo "  names $(NAMES)"; mv $(NAMES).new $(NAMES); fi
	@touch $@

# The page design: the pinned npm packages (no script of theirs runs), and our
# style sheet made of them.
design: $(DESIGN)
node_modules/.for-run: package-lock.json
	@tests/setup.sh design
$(DESIGN): static/app.scss node_modules/.for-run
	@mkdir -p $(@D)
	@echo "  css   $@"
	@node_modules/.bin/sass --quiet-deps --load-path=node_modules \
	    --no-source-map --style=compressed $< $@

# Every statement as a C name, and the texts of statements and migrations.
$(SQLGEN).h $(SQLGEN).c: $(SQLGEN).stamp ;
$(SQLGEN).stamp: $(SQL) db/statements.awk db/statements db/migrations
	@mkdir -p $(@D)
	@LC_ALL=C awk -v header=$(SQLGEN).h.new -v source=$(SQLGEN).c.new \
	    -f db/statements.awk $(SQL)
	@for f in $(SQLGEN).h $(SQLGEN).c; do \
	    if cmp -s $$f.new $$f; then rm $$f.new; \
	    else echo "  sql   $$f"; mv $$f.new $$f; fi; done
	@touch $@

# What a new database begins with, as texts in the program.
$(SEEDGEN).h $(SEEDGEN).c: $(SEEDGEN).stamp ;
$(SEEDGEN).stamp: $(SEEDS) db/seeds.awk
	@mkdir -p $(@D)
	@LC_ALL=C awk -v header=$(SEEDGEN).h -v source=$(SEEDGEN).c \
	    -f db/seeds.awk $(SEEDS)
	@touch $@

# The commonest passwords, of the Debian package john-data.
$(COMMONGEN).h $(COMMONGEN).c: $(COMMONGEN).stamp ;
$(COMMONGEN).stamp: $(COMMON) db/common.awk
	@mkdir -p $(@D)
	@LC_ALL=C awk -v header=$(COMMONGEN).h -v source=$(COMMONGEN).c \
	    -f db/common.awk $(COMMON)
	@touch $@

# Static files under names that carry their content's hash, and compressed.
$(STATIC): $(FILES) static/publish.sh static
	@echo "  files $(@D)"
	@sh static/publish.sh $(@D) $(FILES)

# A source that is gone has only moved: what was made of it knows that too.
MOVABLE  = echo '$<:' >>$(@:.o=.d)

# --- The program -------------------------------------------------------------

$(PROGRAM): $(OBJS)
	@mkdir -p $(@D)
	@echo "  link  $@"
	@$(CXX) $(LDFLAGS) -o $@ $(OBJS) $(LDLIBS)

$(OBJ)/%.o: cgi-bin/%.c Makefile | $(GEN)
	@mkdir -p $(@D)
	@echo "  cc    $<"
	@$(CC) $(CFLAGS) -c -o $@ $<
	@$(MOVABLE)

# Their headers lie in directories of their own.
$(OBJ)/page/pdf.o: CFLAGS += $(subst -I,-isystem ,\
    $(shell pkg-config --cflags pangocairo))
$(OBJ)/base/eml.o: CFLAGS += $(subst -I,-isystem ,\
    $(shell pkg-config --cflags gmime-3.0))

$(OBJ)/%.o: cgi-bin/%.cc Makefile | $(GEN)
	@mkdir -p $(@D)
	@echo "  c++   $<"
	@$(CXX) $(CXXFLAGS) -c -o $@ $<
	@$(MOVABLE)

$(OBJ)/gen/%.o: $(BUILD)/gen/%.c Makefile
	@mkdir -p $(@D)
	@echo "  cc    $<"
	@$(CC) $(CFLAGS) -c -o $@ $<
	@$(MOVABLE)

run:
	@tests/setup.sh run
	@$(MAKE) --no-print-directory -j$$(nproc) all
	@PROGRAM=$(PROGRAM) PORT=$(PORT) DATA=$(DATA) tests/demo.sh

setup:
	@tests/setup.sh run

# --- Tests -------------------------------------------------------------------

$(LIB): $(filter-out $(OBJ)/main.o,$(OBJS))
	@rm -f $@ && ar rcs $@ $^

$(OBJ)/tests/%.o: tests/%.c Makefile | $(GEN)
	@mkdir -p $(@D)
	@echo "  cc    $<"
	@$(CC) $(CFLAGS) -Itests -c -o $@ $<
	@$(MOVABLE)

$(UNITS): %: %.o $(WORLD) $(LIB)
	@$(CXX) $(LDFLAGS) -o $@ $< $(WORLD) $(LIB) $(LDLIBS) -lcmocka

# What the jail's test locks up: no sanitizer, which needs what a jail takes.
$(OBJ)/tests/inmate: tests/inmate.c Makefile
	@mkdir -p $(@D)
	@echo "  cc    $<"
	@$(CC) -std=c11 -O2 $(CWARN) -D_GNU_SOURCE -o $@ $<
$(OBJ)/tests/unit/base_jail: | $(OBJ)/tests/inmate

$(TARGETS): %: %.o $(OBJ)/tests/unit/compound.o $(LIB)
	@$(CXX) $(LDFLAGS) -fsanitize=fuzzer -o $@ $< \
	    $(OBJ)/tests/unit/compound.o $(LIB) $(LDLIBS)

# Runs every unit and store test, also after one has failed.
units: $(UNITS)
	@printf '%s\n' $(UNITS) | xargs -n 1 -P 2 tests/one.sh

fuzzers:
	@$(MAKE) --no-print-directory CC=clang SAN=0 FUZZ=1 fuzz-targets
fuzz-targets: $(TARGETS)

check:
	@CC=$(CC) SAN=$(SAN) tests/run.sh check

test:
	@tests/setup.sh test
	@tests/run.sh test

# The least a FastCGI program can do, to compare with.
$(BUILD)/responder: tests/bench/responder.c Makefile
	@mkdir -p $(@D)
	@echo "  cc    $<"
	@$(CC) $(CFLAGS) -MF $(OBJ)/responder.d $(LDFLAGS) -o $@ $< -lfcgi

# Fills the benches' database.
$(BUILD)/seed: tests/bench/seed.c Makefile
	@mkdir -p $(@D)
	@echo "  cc    $<"
	@$(CC) $(CFLAGS) -MF $(OBJ)/seed.d $(LDFLAGS) -o $@ $< -lsqlite3

bench: all $(BUILD)/responder $(BUILD)/seed
	@for bench in $(wildcard tests/bench/*.sh); do \
	    PROGRAM=$(PROGRAM) $$bench || exit 1; done

# C and C++ of the project itself, as .clang-format says.
format:
	@clang-format -i $$(git ls-files '*.c' '*.cc' '*.h')

clean:
	rm -rf $(BUILD)

help:
	@sed -n '/^#/!q; s/^# \{0,1\}//p' Makefile

.PHONY: all design run setup units fuzzers fuzz-targets check test bench format \
	clean help
.SECONDARY: $(TESTS)
-include $(OBJS:.o=.d) $(TESTS:.o=.d)
