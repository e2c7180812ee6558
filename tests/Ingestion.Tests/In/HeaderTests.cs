using LowIncomeMonitor.Ingestion.In;
using LowIncomeMonitor.Ingestion.Schemas;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Ingestion.Tests.In;

public sealed class HeaderTests
{
    [Fact]
    public void Match_MissingColumns_NamesThemTheFoundAndTheAccepted()
    {
        var refused = Assert.Throws<FileRefusedException>(
            () => Header.Match(DeathsSchema.Instance, ["RECORD_ID", "who", "name"], ColumnMapping.None));

        Assert.Contains("Missing: died_on, source.", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Found: RECORD_ID, who, name.", refused.Message, StringComparison.Ordinal);
        Assert.Contains("birth_date", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Match_FileWithoutHeader_ShowsNothingOfTheFirstRow()
    {
        var refused = Assert.Throws<FileRefusedException>(
            () => Header.Match(DeathsSchema.Instance, ["D1", People.Number(1), "欧阳明"], ColumnMapping.None));

        Assert.DoesNotContain(People.Number(1), refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("欧阳明", refused.Message, StringComparison.Ordinal);
        Assert.Contains("header row may be missing", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Match_ColumnTwice_IsRefused() => Assert.Throws<FileRefusedException>(
        () => Header.Match(DeathsSchema.Instance, ["record_id", "name", "Name", "died_on", "source"], ColumnMapping.None));

    [Fact]
    public void Row_UnknownColumns_AreKeptAsExtra()
    {
        var header = Header.Match(DeathsSchema.Instance, ["record_id", "name", "died_on", "source", "cause"], ColumnMapping.None);

        var row = header.Row(["1", "甲", "2026-01-01", "police", "illness"]).Row;

        Assert.NotNull(row);
        Assert.Equal(new("cause", "illness"), Assert.Single(row.Extra));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void Row_OtherNumberOfCells_IsRefused(int cells)
    {
        var header = Header.Match(DeathsSchema.Instance, ["record_id", "name", "died_on", "source"], ColumnMapping.None);

        Assert.False(header.Row([.. Enumerable.Repeat("x", cells)]).IsOk);
    }

    [Fact]
    public void Load_ChineseHeaders_MapToFields()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "登记编号: record_id\n死者姓名: name\n死亡日期: died_on\n来源: source\n");

        var header = Header.Match(DeathsSchema.Instance, ["登记编号", " 死者姓名 ", "死亡日期", "来源"], ColumnMapping.Load(path));

        Assert.Equal("甲", header.Row(["1", "甲", "2026-01-01", "police"]).Row?.Values[2]);
        File.Delete(path);
    }

    [Fact]
    public void Load_NoMapping_IsRefused()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "- just\n- a list\n");

        Assert.Throws<FileRefusedException>(() => ColumnMapping.Load(path));
        File.Delete(path);
    }
}
