//! Makes a program smaller without changing what it does.
//!
//! wasm-bindgen ends the names by which the program and its script call each other in sixteen digits that no
//! compression shrinks, in both files. And sections for tools are of no use in a browser.

use std::{cmp::Reverse, collections::BTreeMap, convert::Infallible};

use anyhow::{Result, anyhow};
use wasm_encoder::{
    ExportSection, ImportSection, Module,
    reencode::{Error, Reencode},
};
use wasmparser::{CustomSectionReader, Export, ImportSectionReader, Parser};

/// Longest name that stays as it is, so `memory` and `main` do.
const MAX_KEPT: usize = 8;

/// Returns a program without custom sections.
pub fn slim(program: &[u8]) -> Result<Vec<u8>> {
    shorten(program, "").map(|(program, _)| program)
}

/// Returns a program without custom sections, and its script; both with short names in the place of long ones that the
/// program exports or imports and the script knows.
pub fn shorten(program: &[u8], script: &str) -> Result<(Vec<u8>, String)> {
    let mut names = ShortNames {
        script,
        short: BTreeMap::new(),
    };
    let mut module = Module::new();
    names
        .parse_core_module(&mut module, Parser::new(0), program)
        .map_err(|error| anyhow!("expected WebAssembly: {error}"))?;
    Ok((module.finish(), names.in_script()))
}

/// Short names for long ones, by the long ones.
struct ShortNames<'s> {
    script: &'s str,
    short: BTreeMap<String, String>,
}

impl ShortNames<'_> {
    /// Returns the short name, or the name itself where it is short or the script does not know it.
    fn of<'n>(&'n mut self, name: &'n str) -> &'n str {
        if name.len() <= MAX_KEPT || !self.script.contains(name) {
            return name;
        }
        if !self.short.contains_key(name) {
            let mut unused = (self.short.len()..).map(|number| format!("_{number:x}"));
            let is_free = |short: &String| {
                !self.script.contains(short) && !self.short.values().any(|given| given == short)
            };
            if let Some(short) = unused.find(is_free) {
                self.short.insert(name.to_owned(), short);
            }
        }
        self.short.get(name).map_or(name, String::as_str)
    }

    /// Returns the script with all names shortened; longer ones first, since they may begin with others.
    fn in_script(&self) -> String {
        let mut names: Vec<_> = self.short.iter().collect();
        names.sort_by_key(|(name, _)| Reverse(name.len()));
        let script = self.script.to_owned();
        names
            .into_iter()
            .fold(script, |script, (name, short)| script.replace(name, short))
    }
}

impl Reencode for ShortNames<'_> {
    type Error = Infallible;

    fn parse_custom_section(
        &mut self,
        _module: &mut Module,
        _section: CustomSectionReader<'_>,
    ) -> Result<(), Error> {
        Ok(())
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error> {
        for import in section.into_imports() {
            let import = import?;
            let kind = self.entity_type(import.ty)?;
            imports.import(import.module, self.of(import.name), kind);
        }
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Error> {
        let kind = self.export_kind(export.kind)?;
        let index = self.external_index(export.kind, export.index)?;
        exports.export(self.of(export.name), kind, index);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        CustomSection, EntityType, ExportKind, FunctionSection, MemorySection, MemoryType,
        TypeSection,
    };

    use super::*;

    fn program(import: &str, export: &str, custom: Option<&[u8]>) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./a.js", import, EntityType::Function(0));
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut memories = MemorySection::new();
        memories.memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        let mut exports = ExportSection::new();
        exports.export("memory", ExportKind::Memory, 0);
        exports.export(export, ExportKind::Func, 1);
        let mut codes = wasm_encoder::CodeSection::new();
        let mut body = wasm_encoder::Function::new([]);
        body.instructions().end();
        codes.function(&body);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions);
        module.section(&memories).section(&exports).section(&codes);
        if let Some(data) = custom {
            module.section(&CustomSection {
                name: "name".into(),
                data: data.into(),
            });
        }
        module.finish()
    }

    #[test]
    fn names_known_to_both_files_are_shortened_in_both() {
        let script = "{ __wbg_log_0123: f }; wasm.memory; wasm.__wbg_log_01234(_1)";
        let long = program("__wbg_log_0123", "__wbg_log_01234", None);
        let (short, script) = shorten(&long, script).unwrap();
        assert_eq!(script, "{ _2: f }; wasm.memory; wasm._3(_1)");
        assert_eq!(short, program("_2", "_3", None));
    }

    #[test]
    fn names_unknown_to_the_script_stay() {
        let program = program("unknown_to_the_script", "short", None);
        assert_eq!(shorten(&program, "wasm.short").unwrap().0, program);
    }

    #[test]
    fn sections_for_tools_are_dropped() {
        let full = program("one", "two", Some(&[7; 300]));
        assert_eq!(slim(&full).unwrap(), program("one", "two", None));
    }

    #[test]
    fn bytes_that_are_not_webassembly_are_refused() {
        assert!(slim(b"not wasm").is_err());
        let program = program("one", "two", None);
        assert!(slim(&program[..program.len() - 3]).is_err());
    }
}
