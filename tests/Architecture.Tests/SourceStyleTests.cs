namespace LowIncomeMonitor.Architecture.Tests;

public sealed class SourceStyleTests
{
    [Fact]
    public void Violations_Repository_None()
    {
        using var tree = SourceTree.Repository();

        Assert.Empty(SourceStyle.Violations(tree));
        Assert.InRange(SourceStyle.MedianLines(tree), 10, 90);
    }

    [Theory]
    [InlineData("src/A/LinkManager.cs", "class LinkManager;", "the name says nothing")]
    [InlineData("src/A/Two.cs", "public sealed class One;\npublic record Two;", "more than one public type")]
    [InlineData("src/A/Later.cs", "class Later { } // TODO", "unfinished mark")]
    [InlineData("src/A/Log1.cs", "class X { void M() => _log.LogWarning(\"x\"); }", "logs outside Log.cs")]
    [InlineData("src/A/Out.cs", "class X { void M() => Console.WriteLine(); }", "writes to the console")]
    [InlineData("src/A/Whole.cs", "[LoggerMessage(1, Message = \"got {@Record}\")]", "logs a whole object")]
    public void Violations_BadFile_IsReported(string path, string text, string expected)
    {
        using var tree = SourceTree.Of((path, text));

        Assert.Contains(expected, Assert.Single(SourceStyle.Violations(tree)), StringComparison.Ordinal);
    }

    [Fact]
    public void Violations_LongFile_IsReported()
    {
        using var tree = SourceTree.Of(("src/A/Long.cs", new string('\n', SourceStyle.HardLimit + 1)));

        Assert.Contains("split it", Assert.Single(SourceStyle.Violations(tree)), StringComparison.Ordinal);
    }
}
