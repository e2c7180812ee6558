namespace LowIncomeMonitor.Architecture.Tests;

public sealed class ProjectGraphTests
{
    [Fact]
    public void Violations_Repository_None()
    {
        using var tree = SourceTree.Repository();

        Assert.Empty(ProjectGraph.Violations(tree));
        Assert.Empty(ProjectGraph.DomainPackages(tree));
        Assert.Equal(9, tree.Files("src", "*.csproj").Count);
    }

    [Fact]
    public void Violations_ModuleUsesModule_IsReported()
    {
        using var tree = SourceTree.Of(
            ("src/Matching/Matching.csproj", Project("../Domain/Domain.csproj", "../Alerts/Alerts.csproj")),
            ("src/Platform/Platform.csproj", Project("../Domain/Domain.csproj")),
            ("src/Extra/Extra.csproj", Project()));

        Assert.Equal(
            [
                "Extra: not a known project; say in ProjectGraph what it may use",
                "Matching must not use Alerts",
                "Platform must not use Domain",
            ],
            ProjectGraph.Violations(tree));
    }

    [Fact]
    public void DomainPackages_DomainWithAPackage_IsReported()
    {
        using var tree = SourceTree.Of(
            ("src/Domain/Domain.csproj", "<Project><ItemGroup><PackageReference Include=\"Npgsql\" /></ItemGroup></Project>"));

        Assert.Equal(["Domain must not use Npgsql"], ProjectGraph.DomainPackages(tree));
    }

    private static string Project(params string[] references) =>
        $"<Project><ItemGroup>{string.Concat(references.Select(r => $"<ProjectReference Include=\"{r}\" />"))}</ItemGroup></Project>";
}
