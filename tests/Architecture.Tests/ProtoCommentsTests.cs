namespace LowIncomeMonitor.Architecture.Tests;

public sealed class ProtoCommentsTests
{
    [Fact]
    public void Missing_Repository_None()
    {
        using var tree = SourceTree.Repository();

        Assert.Empty(ProtoComments.Missing(tree));
        Assert.NotEmpty(tree.Files("protos", "*.proto"));
    }

    [Fact]
    public void Missing_FieldWithoutComment_IsReported()
    {
        using var tree = SourceTree.Of(("protos/a.proto", "// A.\nmessage A {\n  // One.\n  string one = 1;\n  int64 two = 2;\n}\n"));

        Assert.Equal(["protos/a.proto:5: int64 two = 2;"], ProtoComments.Missing(tree));
    }
}
