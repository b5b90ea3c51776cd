# make        build the program          make run    start the demo
# make check  the inner loop (seconds)   make test   everything CI runs
# make bench  figures for docs/bench.md  make help   all of this
# CC=clang builds with the other compiler, SAN=1 with ASan and UBSan.

CC      ?= cc
CXX     ?= c++
SAN     ?= 0
BUILD   := build
OBJ     := $(BUILD)/obj-$(notdir $(CC))$(if $(filter 1,$(SAN)),-san)
PROGRAM := $(BUILD)/cpor$(if $(filter 1,$(SAN)),-san)
PKGS    := sqlite3 libsodium jansson

WARN    := -Wall -Wextra -Wpedantic -Wshadow -Wformat=2 -Wundef -Wvla \
           -Wwrite-strings -Wpointer-arith -Wimplicit-fallthrough -Werror
CWARN   := $(WARN) -Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition
HARDEN  := -fstack-protector-strong -fPIE
ifeq ($(SAN),1)
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
           -lmagic -lcmark -lidn2 -lm

SRC     := $(wildcard cgi-bin/*/*.c) cgi-bin/main.c
SRCXX   := $(wildcard cgi-bin/*/*.cc)
OBJS    := $(SRC:cgi-bin/%.c=$(OBJ)/%.o) $(SRCXX:cgi-bin/%.cc=$(OBJ)/%.o) \
           $(OBJ)/gen/sql.o
LIBOBJS := $(filter-out $(OBJ)/main.o,$(OBJS))
WORLD   := $(patsubst %.c,$(OBJ)/%.o,$(wildcard tests/store/world.c))
UNIT    := $(filter-out tests/store/world.c,\
           $(wildcard tests/unit/*.c tests/store/*.c))
UNITS   := $(UNIT:tests/%.c=$(OBJ)/tests/%)

TMPL    := $(sort $(wildcard templates/*.tpl templates/*/*.tpl))
NAMES   := $(BUILD)/gen/names.h
SQL     := $(sort $(wildcard db/statements/*.sql)) \
           $(sort $(wildcard db/migrations/*.sql))
SQLGEN  := $(BUILD)/gen/sql
GEN     := $(NAMES) $(SQLGEN).h

all: $(PROGRAM)

# Every template's markers as C names. Rewritten only when they change, so that
# new words in a template compile nothing.
$(NAMES): $(BUILD)/gen/names.stamp ;
$(BUILD)/gen/names.stamp: $(TMPL) templates/names.awk templates $(wildcard templates/*/)
	@mkdir -p $(@D)
	@LC_ALL=C awk -f templates/names.awk $(TMPL) >$(NAMES).new
	@if cmp -s $(NAMES).new $(NAMES); then rm $(NAMES).new; \
	else echo "  names $(NAMES)"; mv $(NAMES).new $(NAMES); fi
	@touch $@

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
$(OBJ)/gen/sql.o: $(SQLGEN).c
	@mkdir -p $(@D)
	@echo "  cc    $<"
	@$(CC) $(CFLAGS) -c -o $@ $<

$(PROGRAM): $(OBJS)
	@mkdir -p $(@D)
	@echo "  link  $@"
	@$(CXX) $(LDFLAGS) -o $@ $(OBJS) $(LDLIBS)

$(OBJ)/%.o: cgi-bin/%.c | $(GEN)
	@mkdir -p $(@D)
	@echo "  cc    $<"
	@$(CC) $(CFLAGS) -c -o $@ $<

$(OBJ)/%.o: cgi-bin/%.cc | $(GEN)
	@mkdir -p $(@D)
	@echo "  c++   $<"
	@$(CXX) $(CXXFLAGS) -c -o $@ $<

$(OBJ)/libcpor.a: $(LIBOBJS)
	@rm -f $@ && ar rcs $@ $(LIBOBJS)

$(OBJ)/tests/store/world.o: tests/store/world.c | $(GEN)
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS) -Itests -c -o $@ $<

$(OBJ)/tests/%: tests/%.c $(WORLD) $(OBJ)/libcpor.a
	@mkdir -p $(@D)
	@echo "  test  $<"
	@$(CC) $(CFLAGS) -Itests $(LDFLAGS) -o $@ $< $(WORLD) $(OBJ)/libcpor.a \
	    $(LDLIBS) -lcmocka -lstdc++

units: $(UNITS)
	@for t in $(UNITS); do $$t || exit 1; done

clean:
	rm -rf $(BUILD)

.PHONY: all units clean
-include $(OBJS:.o=.d) $(WORLD:.o=.d) $(UNITS:=.d)
