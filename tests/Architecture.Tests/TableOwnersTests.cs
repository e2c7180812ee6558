namespace LowIncomeMonitor.Architecture.Tests;

public sealed class TableOwnersTests
{
    [Fact]
    public void Violations_Repository_None()
    {
        using var tree = SourceTree.Repository();

        Assert.Empty(TableOwners.Violations(tree));
    }

    [Fact]
    public void Violations_ForeignWrites_AreReported()
    {
        using var tree = SourceTree.Of(
            ("src/Api/Store.cs", "const string Sql = \"UPDATE alerts.cases SET state = 1\";"),
            ("src/Alerts/Store.cs", "const string Sql = \"select * from matching.facts\";"),
            ("src/Matching/Migrations/0301_a.sql", "create schema matching;"),
            ("src/Matching/Migrations/0401_b.sql", "create table matching.x();"));

        Assert.Equal(
            [
                "src/Api/Store.cs: Api writes to alerts, which belongs to Alerts",
                "src/Matching/Migrations/0401_b.sql: the number is outside the block of Matching",
            ],
            TableOwners.Violations(tree));
    }
}
