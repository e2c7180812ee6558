namespace LowIncomeMonitor.TestRun;

/// <summary>A compiled test project: its name and its assembly.</summary>
internal sealed record TestProject(string Name, string Assembly)
{
    /// <summary>
    /// Every project named *.Tests that was built, in name order; with parts given, only those whose names contain one
    /// of them. What was built decides, not the source folders: a project that is missing from the solution would
    /// otherwise run an old assembly.
    /// </summary>
    public static IReadOnlyList<TestProject> Find(string artifacts, IReadOnlyList<string> parts) =>
    [
        .. from folder in Directory.GetDirectories(Path.Combine(artifacts, "bin"), "*.Tests")
           let name = Path.GetFileName(folder)
           let assembly = Path.Combine(folder, "release", name + ".dll")
           where File.Exists(assembly)
           where parts.Count == 0 || parts.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase))
           orderby name
           select new TestProject(name, assembly),
    ];
}
